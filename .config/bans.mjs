/**
 * What the sources may not use. Text from a sidecar must never become markup, and the player must work under a strict Content
 * Security Policy with Trusted Types, which blocks strings as code or markup, and style attributes.
 */
const html = '[tag.name=/^(html|svg|mathml)$/]';
const inTemplate = (pattern) => `TaggedTemplateExpression${html} TemplateElement[value.raw=${pattern}]`;
/** `x.name`, `x['name']`, `{ name: … }` and `const { name } = x` */
const property = (name) => [
  `MemberExpression[computed=false][property.name=${name}]`,
  `MemberExpression[computed=true][property.value=${name}]`,
  `Property[computed=false][key.name=${name}]`,
  `Property[key.value=${name}]`,
];

/** Entries of `no-restricted-syntax`. */
export const bans = [
  ...property('/^(innerHTML|outerHTML|srcdoc)$/').map((selector) => ({
    selector,
    message: 'Text is never markup: use text nodes or a Lit template instead of innerHTML, outerHTML, srcdoc.',
  })),
  ...property(
    '/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|writeln)$/',
  ).map((selector) => ({
    selector,
    message: 'Text is never markup: use text nodes or a Lit template instead of parsing it.',
  })),
  {
    selector: 'MemberExpression[object.name="document"][property.name="write"]',
    message: 'Text is never markup: use text nodes or a Lit template instead of document.write.',
  },
  {
    selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|staticHtml)$/]',
    message: 'Text is never markup: do not use unsafe directives or static HTML of Lit.',
  },
  {
    selector: 'Identifier[name="styleMap"]',
    message: 'The policy (style-src) blocks styleMap() without an error: use a class, or element.style.setProperty().',
  },
  {
    selector: inTemplate('/(^|[\\s"\'.?])style\\s*=/'),
    message: 'The policy (style-src) blocks style= without an error: use a class, or element.style.setProperty().',
  },
  {
    selector: inTemplate('/<style[\\s>]/i'),
    message: 'The policy (style-src) blocks <style> in a template: use static styles.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message:
      'The policy (style-src) blocks style attributes without an error: use a class, or element.style.setProperty().',
  },
  {
    selector: inTemplate('/[\\s"\']on[a-z]+\\s*=/i'),
    message: 'The policy (script-src) blocks handlers in attributes: bind them with @event=.',
  },
  {
    selector: inTemplate('/\\.(innerHTML|outerHTML|srcdoc)\\s*=/'),
    message: 'Text is never markup: bind text between tags instead of .innerHTML=.',
  },
  {
    selector: 'CallExpression[callee.property.name="scrollIntoView"]',
    message: 'scrollIntoView() scrolls the whole page, too: scroll one container with scrollTo().',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name="activeElement"]',
    message: 'document.activeElement stops at shadow hosts: ask getRootNode() for it.',
  },
  {
    selector:
      'CallExpression[callee.object.name=/^(window|document|globalThis)$/][callee.property.name="addEventListener"]:not(:has(Property[key.name="signal"]))',
    message: 'Listen to window and document with { signal }, so that the listener is removed with the player.',
  },
];

/** Entries of `no-restricted-imports`. */
export const bannedImports = [
  'lit/directives/unsafe-html.js',
  'lit/directives/unsafe-svg.js',
  'lit/directives/unsafe-mathml.js',
  'lit/directives/style-map.js',
  'lit/static-html.js',
].map((name) => ({
  name,
  message: 'Text is never markup, and the policy blocks style attributes; see .config/bans.mjs.',
}));
