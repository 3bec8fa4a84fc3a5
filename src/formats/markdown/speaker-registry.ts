/** Who speaks: the front matter's list, and names that only labels have. */
import type { SidecarSpeaker } from '../../talk/index.js';
import type { TextByLanguage, Localizer } from './localizer.js';

export class SpeakerRegistry {
  readonly list: SidecarSpeaker[] = [];
  readonly #byName = new Map<string, SidecarSpeaker>();
  readonly #ids = new Set<string>();
  readonly #texts: Localizer;

  /** `listed` is what the front matter says; what is no speaker in it stays as it is, for the sidecar's check to report. */
  constructor(listed: unknown, texts: Localizer) {
    this.#texts = texts;
    if (listed === undefined || listed === null) return;
    const items = Array.isArray(listed) ? (listed as unknown[]) : [listed];
    for (const item of items) {
      const id = isRecord(item) ? idOf(item['id']) : undefined;
      if (id !== undefined) this.#ids.add(id);
    }
    for (const item of items) this.#listed(item);
  }

  /** The id of whoever a label names; a new name makes a new speaker. */
  idFor(name: string): string {
    const known = this.#byName.get(nameKey(name));
    if (known) return known.id;
    const speaker: SidecarSpeaker = { id: this.#newId(name), name: this.#texts.localize(name) };
    this.#add(speaker);
    return speaker.id;
  }

  /** A label's translation is the name in that language, unless the name has one. */
  addName(id: string, lang: string, name: string): void {
    const speaker = this.list.find((s) => s.id === id);
    if (!speaker || !isRecord(speaker.name) || lang in speaker.name) return;
    (speaker.name as TextByLanguage)[lang] = name;
    this.#learn(name, speaker);
  }

  #listed(item: unknown): void {
    if (typeof item === 'string') {
      this.idFor(item);
      return;
    }
    if (!isRecord(item)) {
      this.list.push(item as SidecarSpeaker);
      return;
    }
    const { id, name, role, ...rest } = item;
    const given = idOf(id);
    const names = this.#texts.fromYaml(name ?? given);
    const text = isRecord(names) ? Object.values(names).find((value) => typeof value === 'string') : undefined;
    this.#add({
      // an id that is neither text nor number is for the sidecar's check to report
      id: given ?? ((id ?? this.#newId(text ?? '')) as string),
      name: names!,
      ...(role !== undefined && { role: this.#texts.fromYaml(role)! }),
      ...rest,
    });
  }

  #add(speaker: SidecarSpeaker): void {
    this.list.push(speaker);
    this.#learn(speaker.id, speaker);
    for (const name of isRecord(speaker.name) ? Object.values(speaker.name) : []) {
      if (typeof name === 'string') this.#learn(name, speaker);
    }
  }

  #learn(name: string, speaker: SidecarSpeaker): void {
    if (!this.#byName.has(nameKey(name))) this.#byName.set(nameKey(name), speaker);
  }

  /** Readable where the name is Latin: `Zoë Müller` is `zoe-muller`. */
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

const idOf = (id: unknown): string | undefined =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;

/** Names are the same whatever their width, case and spaces. */
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
