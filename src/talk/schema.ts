/**
 * A small schema language. Each schema reads unknown data into a frozen value, infers the TypeScript types of its input and output,
 * and describes itself as JSON Schema. It salvages what is good: a bad item is left out and reported with its JSON path while the
 * rest is kept. It reads in one pass, never throws, and recurses no deeper than the schema.
 */

/** Something that is wrong in a sidecar, for whoever writes it. */
export interface Problem {
  /** `error`: content was left out, or the file cannot be used. `warning`: nothing was left out, but it should be looked at. */
  readonly severity: 'error' | 'warning';
  /** For programs: `type`, `range`, `url` and so on. Does not change between versions. */
  readonly code: string;
  /** JSON path, such as `$.segments[3].start`. */
  readonly path: string;
  /** One sentence: what was expected and what was found. */
  readonly message: string;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The result of reading a value that cannot be used. The reason has been reported. */
export const BAD: unique symbol = Symbol('bad');
export type Bad = typeof BAD;

/** Keeps the path to the value that is being read, and the problems found so far. One for each file. */
export class Reader {
  readonly problems: Problem[] = [];
  /** Keys and indexes from the root to the value that is being read. */
  readonly path: (string | number)[] = [];
  readonly #unknown = new Set<string>();

  report(severity: Problem['severity'], code: string, message: string, ...below: (string | number)[]): Bad {
    this.problems.push({ severity, code, path: jsonPath([...this.path, ...below]), message });
    return BAD;
  }

  /** Reports an unknown key once for each place in the schema, however many items have it. */
  reportUnknown(key: string): void {
    const place = this.path.map((step) => (typeof step === 'number' ? '*' : step)).join('/') + '/' + key;
    if (this.#unknown.has(place)) return;
    this.#unknown.add(place);
    this.report('warning', 'unknown-key', `unknown key ${quote(key)}: kept, but nothing reads it`, key);
  }
}

/** Accepts `In`, found in unknown data, and returns `Out`. */
export interface Schema<Out, In = Out, R extends Reader = Reader> {
  read(value: unknown, reader: R): Out | Bad;
  readonly json: JsonSchema;
  /** For an optional field: with a bad value the whole item is left out, not only the field. */
  readonly strict?: boolean;
  /** Never set; carries the type. */
  readonly in?: In;
}

/** What a schema returns. */
export type Output<S> = S extends Schema<infer Out, infer _In, infer _R> ? Out : never;
/** What a schema accepts. */
export type Input<S> = S extends Schema<infer _Out, infer In, infer _R> ? In : never;

/** `["segments", 3, "text", "zh-CN"]` becomes `$.segments[3].text["zh-CN"]`. */
export function jsonPath(steps: readonly (string | number)[]): string {
  let path = '$';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  }
  return path;
}

/** Describes a value for a message, shortened. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return 'an object';
}

export function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}

/** Replaces lone surrogates and NUL, which would make `encodeURIComponent`, files and the clipboard fail later. */
export function cleanText(text: string): string {
  return /[\0\ud800-\udfff]/.test(text) ? wellFormed(text).replaceAll('\0', '\ufffd') : text;
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const own = (value: object, key: string): boolean => Object.prototype.hasOwnProperty.call(value, key);

/** Any text. */
export function string(description?: string): Schema<string> {
  return {
    json: { type: 'string', ...(description && { description }) },
    read(value, reader) {
      return typeof value === 'string'
        ? cleanText(value)
        : reader.report('error', 'type', `expected a text, found ${describe(value)}`);
    },
  };
}

/** A finite number, at least `minimum`. `JSON.parse` reads `1e999` as Infinity. */
export function number(description: string, minimum = 0): Schema<number> {
  return {
    json: { type: 'number', minimum, description },
    read(value, reader) {
      if (typeof value !== 'number')
        return reader.report('error', 'type', `expected a number, found ${describe(value)}`);
      if (!Number.isFinite(value) || value < minimum) {
        return reader.report('error', 'range', `expected a number of at least ${minimum}, found ${value}`);
      }
      return value;
    },
  };
}

/** One of a few words. */
export function oneOf<const T extends readonly string[]>(words: T, description?: string): Schema<T[number]> {
  return {
    json: { enum: words, ...(description && { description }) },
    read(value, reader) {
      return words.includes(value as string)
        ? (value as T[number])
        : reader.report('error', 'type', `expected ${words.map((w) => `"${w}"`).join(', ')}; found ${describe(value)}`);
    },
  };
}

/** The same schema; with a bad value the item that holds it is left out. */
export function strict<Out, In, R extends Reader>(schema: Schema<Out, In, R>): Schema<Out, In, R> {
  return { ...schema, strict: true };
}

/** The same schema, with a description in the published JSON Schema. */
export function described<Out, In, R extends Reader>(
  description: string,
  schema: Schema<Out, In, R>,
): Schema<Out, In, R> {
  return { ...schema, json: { ...schema.json, description } };
}

/** A list; bad items are left out. */
export function list<Out, In, R extends Reader>(
  item: Schema<Out, In, R>,
  description?: string,
): Schema<readonly Out[], readonly In[], R> {
  return {
    json: { type: 'array', items: item.json, ...(description && { description }) },
    read(value, reader) {
      if (!Array.isArray(value)) return reader.report('error', 'type', `expected a list, found ${describe(value)}`);
      const out: Out[] = [];
      for (let i = 0; i < value.length; i++) {
        reader.path.push(i);
        const read = item.read(value[i], reader);
        reader.path.pop();
        if (read !== BAD) out.push(read);
      }
      return Object.freeze(out);
    },
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any reader will do: the object's own reader type is inferred
type Fields = Readonly<Record<string, Schema<any, any, any>>>;
type ReaderOf<F extends Fields> = F[keyof F] extends Schema<infer _O, infer _I, infer R> ? R : Reader;
type Flat<T> = { [K in keyof T]: T[K] };

/** Keys that the schema does not know. They are kept for pages that do. */
export interface Extra {
  readonly extra?: Readonly<Record<string, unknown>>;
}
export type ObjectOutput<Req extends Fields, Opt extends Fields> = Flat<
  { readonly [K in keyof Req]: Output<Req[K]> } & { readonly [K in keyof Opt]?: Output<Opt[K]> } & Extra
>;
export type ObjectInput<Req extends Fields, Opt extends Fields> = Flat<
  { [K in keyof Req]: Input<Req[K]> } & { [K in keyof Opt]?: Input<Opt[K]> }
>;

/**
 * An object with known fields, read in the order of the schema. An object without one of the required fields, or with a bad one, is
 * left out. A bad optional field is left out alone, unless it is `strict`. `finish` checks fields against each other and sets
 * defaults.
 */
export function object<
  Req extends Fields,
  Opt extends Fields,
  R extends Reader = ReaderOf<Req & Opt>,
  Out = ObjectOutput<Req, Opt>,
>(
  required: Req,
  optional: Opt,
  finish?: (fields: ObjectOutput<Req, Opt>, reader: R) => Out | Bad,
  description?: string,
): Schema<Out, ObjectInput<Req, Opt>, R> {
  const fields = [
    ...Object.entries(required).map(([key, schema]) => ({ key, schema, required: true })),
    ...Object.entries(optional).map(([key, schema]) => ({ key, schema, required: false })),
  ];
  const known = new Set(fields.map((f) => f.key));
  return {
    json: {
      type: 'object',
      properties: Object.fromEntries(fields.map(({ key, schema }) => [key, schema.json])),
      ...(Object.keys(required).length && { required: Object.keys(required) }),
      ...(description && { description }),
    },
    read(value, reader) {
      if (!isRecord(value)) return reader.report('error', 'type', `expected an object, found ${describe(value)}`);
      const out: Record<string, unknown> = {};
      let bad = false;
      for (const { key, schema, required } of fields) {
        const given = own(value, key) ? value[key] : undefined;
        if (given === undefined || (given === null && !required)) {
          if (required) {
            reader.report('error', 'required', `"${key}" is missing`);
            bad = true;
          }
          continue;
        }
        reader.path.push(key);
        const read: unknown = schema.read(given, reader);
        reader.path.pop();
        if (read !== BAD) out[key] = read;
        else if (required || schema.strict) bad = true;
      }
      if (bad) return BAD;
      for (const key of Object.keys(value)) {
        if (known.has(key)) continue;
        reader.reportUnknown(key);
        // without a prototype, so that a key named `__proto__` is data like any other
        ((out['extra'] ??= Object.create(null)) as Record<string, unknown>)[key] = value[key];
      }
      const finished = finish ? finish(out as ObjectOutput<Req, Opt>, reader) : (out as Out);
      return finished === BAD ? BAD : Object.freeze(finished);
    },
  };
}
