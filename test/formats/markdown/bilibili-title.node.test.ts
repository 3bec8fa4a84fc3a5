import { expect } from 'chai';
import { readBilibiliTitle } from '../../../src/formats/markdown/bilibili-title.js';

describe('Bilibili title', () => {
  it('has collection, part, date, title, uploader and id', () => {
    expect(readBilibiliTitle('城市 - 论坛 - P12：20260501-声音 - 上 - Someone - BV1ab411c7De')).to.deep.equal({
      collection: '城市 - 论坛',
      part: 12,
      date: '2026-05-01',
      title: '声音 - 上',
      uploader: 'Someone',
      videoId: 'BV1ab411c7De',
    });
  });
  for (const heading of [
    '城市',
    '城市 - 论坛',
    '城市 - P1：20261301-声音 - Someone - BV1ab411c7De',
    '城市 - P1：20260230-声音 - Someone - BV1ab411c7De',
    '城市 - P1：20260501-声音 - Someone',
    '城市 - P1：声音 - Someone - BV1ab411c7De',
    'P1：20260501-声音 - Someone - BV1ab411c7De',
    '城市 - P1：20260501- - Someone - BV1ab411c7De',
  ]) {
    it(`is not read from ${heading}`, () => expect(readBilibiliTitle(heading)).to.equal(undefined));
  }
});
