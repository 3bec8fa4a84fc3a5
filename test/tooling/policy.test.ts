import { expect, fixture, html } from '@open-wc/testing';
import { takeViolations } from '../support/violations.js';

describe('the policy of the test pages', () => {
  it('blocks and records an inline style attribute', async () => {
    const element = await fixture<HTMLElement>(html`<p>styled</p>`);
    element.setAttribute('style', 'opacity: 0');
    const [violation, ...more] = await takeViolations();
    expect(violation?.effectiveDirective).to.equal('style-src-attr');
    expect(more).to.be.empty;
    expect(getComputedStyle(element).opacity).to.equal('1');
  });

  it('blocks and records text that would become markup', async () => {
    const element = await fixture<HTMLElement>(html`<p></p>`);
    expect(() => (element.innerHTML = '<b>bold</b>')).to.throw(TypeError);
    const [violation] = await takeViolations();
    expect(violation?.effectiveDirective).to.equal('require-trusted-types-for');
  });

  it('blocks policies of other names than Lit’s', async () => {
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } };
    expect(() => trustedTypes.createPolicy('own', {})).to.throw(TypeError);
    expect((await takeViolations()).map((v) => v.effectiveDirective)).to.deep.equal(['trusted-types']);
  });

  it('lets styles through that scripts set', async () => {
    const element = await fixture<HTMLElement>(html`<p>styled</p>`);
    element.style.setProperty('opacity', '0.5');
    expect(getComputedStyle(element).opacity).to.equal('0.5');
    expect(await takeViolations()).to.be.empty;
  });

  it('does not get in the way of accessibility checks', async () => {
    const element = await fixture<HTMLElement>(html`<main><h1>Title</h1></main>`);
    await expect(element).to.be.accessible();
    expect(await takeViolations()).to.be.empty;
  });
});
