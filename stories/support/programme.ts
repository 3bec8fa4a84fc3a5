/** What a page would write into its own style sheet. By script here, since the stories run under the policy of the demo too. */
export const css = `
.programme forum-player {
  color-scheme: light dark;
  --forum-surface: light-dark(#f7f1e3, #17140f);
  --forum-raised: light-dark(#ece2cb, #262019);
  --forum-line: light-dark(#1d1a15, #cdbf9f);
  --forum-text: light-dark(#1d1a15, #f1e7d0);
  --forum-muted: light-dark(#5b5142, #c3b596);
  --forum-accent: light-dark(#b3201b, #ff8a73);
  --forum-on-accent: light-dark(#fffaf0, #2a0c06);
  --forum-current: light-dark(#f3d9c4, #4a2118);
  --forum-picture: #1d1a15;
  --forum-radius: 0px;
  --forum-font: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', Georgia, 'DejaVu Serif', serif;
  --forum-font-zh: 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif;
  --forum-line-height: 1.6;
  --forum-panel-height: 30rem;
}
.programme forum-player::part(root) {
  border-width: 3px 0;
}
.programme forum-player::part(title) {
  font-size: 1.375em;
  font-style: italic;
  font-weight: 400;
}
/* no italic Chinese */
.programme forum-player:lang(zh)::part(title) {
  font-style: normal;
  letter-spacing: 0.2em;
}
.programme forum-player::part(bar) {
  padding-block: 0.75em 0.5em;
}
.programme forum-player::part(play) {
  border-radius: 50%;
  background: var(--forum-accent);
  color: var(--forum-on-accent);
}
.programme forum-player::part(track) {
  border-radius: 0;
}
.programme forum-player::part(knob) {
  width: 0.5rem;
  margin-left: -0.25rem;
  border-radius: 0;
}
.programme forum-player::part(menu),
.programme forum-player::part(card),
.programme forum-player::part(dialog) {
  border: 2px solid var(--forum-line);
  box-shadow: 6px 6px 0 var(--forum-accent);
}
.programme forum-player::part(thumb) {
  border-width: 2px;
}
.programme forum-player::part(heading) {
  border-block-end: 3px double var(--forum-line);
  font-size: 1.375em;
  font-weight: 400;
}
.programme forum-player::part(speaker) {
  font-variant-caps: small-caps;
  letter-spacing: 0.04em;
}
.programme forum-player::part(caption) {
  font-weight: 600;
}
.programme forum-player::part(selected-tab) {
  background: var(--forum-text);
  color: var(--forum-surface);
}
.programme forum-player::part(start) {
  border: 2px solid #fffaf0;
  border-radius: 0;
}
/* while it plays, what is beside the picture steps back */
.programme forum-player:state(playing)::part(slides) {
  opacity: 0.75;
}
`;

export const programme = new CSSStyleSheet();
programme.replaceSync(css);
