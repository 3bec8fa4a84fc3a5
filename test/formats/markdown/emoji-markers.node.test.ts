import { expect } from 'chai';
import { extractMarkers, formatMarkers } from '../../../src/formats/markdown/emoji-markers.js';

describe('emoji markers', () => {
  const kinds: [marker: string, sound: string | undefined, tone: string | undefined][] = [
    ['🎼', 'music', undefined],
    ['👏', 'applause', undefined],
    ['😀', 'laughter', undefined],
    ['😭', 'crying', undefined],
    ['🤧', 'cough', undefined],
    ['😊', undefined, 'happy'],
    ['😔', undefined, 'sad'],
    ['😡', undefined, 'angry'],
    ['😰', undefined, 'fearful'],
    ['🤢', undefined, 'disgusted'],
    ['😮', undefined, 'surprised'],
  ];
  for (const [marker, sound, tone] of kinds) {
    for (const variant of [marker, `${marker}\ufe0f`, `${marker}\u{1f3fd}`]) {
      it(`read ${variant} as ${sound ?? tone}`, () => {
        expect(extractMarkers(`Yes${variant}`)).to.deep.equal({
          text: 'Yes',
          sounds: sound ? [sound] : [],
          ...(tone && { tone }),
        });
      });
    }
  }
  it('are written as they are read', () => {
    for (const [marker, sound, tone] of kinds) {
      const markers = { sounds: sound ? [sound] : [], ...(tone && { tone }) } as Parameters<typeof formatMarkers>[0];
      expect(formatMarkers(markers)).to.equal(marker);
    }
  });
  const texts: [marked: string, text: string][] = [
    ['😊Yes.', 'Yes.'],
    ['Yes.😊', 'Yes.'],
    ['Yes。😊。', 'Yes。'],
    ['Yes。😊，and', 'Yes。and'],
    ['Yes😊，and', 'Yes，and'],
    ['🎼，🎼，Yes', 'Yes'],
    ['🎼，', ''],
    ['🎼', ''],
    ['是。😡，还有', '是。还有'],
    ['是😡还有', '是还有'],
    ['yes😊yes', 'yes yes'],
    ['yes 😊 yes', 'yes  yes'],
    ['No marker: 🙂, kept.', 'No marker: 🙂, kept.'],
  ];
  for (const [marked, text] of texts)
    it(`leave ${JSON.stringify(text)} of ${marked}`, () => expect(extractMarkers(marked).text).to.equal(text));
  it('give each sound once, in order, and the first tone', () => {
    expect(extractMarkers('👏a🎼b👏😔c😊')).to.deep.include({ sounds: ['applause', 'music'], tone: 'sad' });
  });
});
