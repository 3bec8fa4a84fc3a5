import type { SidecarSpeaker } from '../../talk/index.js';
import { isRecord } from '../../talk/schema.js';
import type { Localizer, TextByLanguage } from './localizer.js';
import { nameKey } from './speaker-labels.js';

/** The speakers of a document: those that the front matter lists, and those that only labels name. */
export class SpeakerRegistry {
  readonly list: SidecarSpeaker[] = [];
  readonly #byName = new Map<string, SidecarSpeaker>();
  readonly #ids = new Set<string>();
  readonly #localizer: Localizer;

  /**
   * @param listed - `speakers` of the front matter. Entries that are no speakers stay as they are, for the sidecar's own check to
   *   report.
   */
  constructor(listed: unknown, localizer: Localizer) {
    this.#localizer = localizer;
    if (listed === undefined || listed === null) return;
    const entries = Array.isArray(listed) ? (listed as unknown[]) : [listed];
    // ids first: generated ids must differ from them
    for (const entry of entries) {
      const id = isRecord(entry) ? idFrom(entry['id']) : undefined;
      if (id !== undefined) this.#ids.add(id);
    }
    for (const entry of entries) this.#addListed(entry);
  }

  /** The id of the speaker that a label names. A new name makes a new speaker. */
  idFor(name: string): string {
    const known = this.#byName.get(nameKey(name));
    if (known) return known.id;
    const speaker: SidecarSpeaker = { id: this.#newId(name), name: this.#localizer.localize(name) };
    this.#add(speaker);
    return speaker.id;
  }

  /** Adds a speaker's name in another language, unless it is known already. */
  addName(id: string, lang: string, name: string): void {
    const speaker = this.list.find((each) => each.id === id);
    if (!speaker || !isRecord(speaker.name) || lang in speaker.name) return;
    (speaker.name as TextByLanguage)[lang] = name;
    this.#remember(name, speaker);
  }

  #addListed(entry: unknown): void {
    if (typeof entry === 'string') {
      this.idFor(entry);
      return;
    }
    if (!isRecord(entry)) {
      this.list.push(entry as SidecarSpeaker);
      return;
    }
    const { id, name, role, ...rest } = entry;
    const validId = idFrom(id);
    const names = this.#localizer.fromYaml(name ?? validId);
    const firstName = isRecord(names) ? Object.values(names).find((value) => typeof value === 'string') : undefined;
    this.#add({
      // an id of another type stays, for the sidecar's own check to report
      id: validId ?? ((id ?? this.#newId(firstName ?? '')) as string),
      name: names!,
      ...(role !== undefined && { role: this.#localizer.fromYaml(role)! }),
      ...rest,
    });
  }

  #add(speaker: SidecarSpeaker): void {
    this.list.push(speaker);
    this.#remember(speaker.id, speaker);
    for (const name of isRecord(speaker.name) ? Object.values(speaker.name) : []) {
      if (typeof name === 'string') this.#remember(name, speaker);
    }
  }

  #remember(name: string, speaker: SidecarSpeaker): void {
    if (!this.#byName.has(nameKey(name))) this.#byName.set(nameKey(name), speaker);
  }

  /** Made from the name where that is Latin (`Zoë Müller`: `zoe-muller`), or else from a number. */
  #newId(name: string): string {
    const slug = name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40);
    const base = /[a-z]/.test(slug) ? slug : `speaker-${this.list.length + 1}`;
    let id = base;
    for (let n = 2; this.#ids.has(id); n++) id = `${base}-${n}`;
    this.#ids.add(id);
    return id;
  }
}

const idFrom = (id: unknown): string | undefined =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
