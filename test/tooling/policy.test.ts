import { expect } from 'chai';
import { expectAccessible } from '../support/accessible.js';
import { takeViolations } from '../support/violations.js';

describe('the policy of the test pages', () => {
  let element: HTMLElement;
  beforeEach(() => {
    element = document.body.appendChild(document.createElement('main'));
    element.textContent = 'text';
  });
  afterEach(() => element.remove());

  it('blocks and records an inline style attribute', async () => {
    element.setAttribute('style', 'opacity: 0');
    const [violation, ...more] = await takeViolations();
    expect(violation?.effectiveDirective).to.equal('style-src-attr');
    expect(more).to.deep.equal([]);
    expect(getComputedStyle(element).opacity).to.equal('1');
  });

  it('blocks and records text that would become markup', async () => {
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
    element.style.setProperty('opacity', '0.5');
    expect(getComputedStyle(element).opacity).to.equal('0.5');
    expect(await takeViolations()).to.deep.equal([]);
  });

  it('does not get in the way of accessibility checks', async () => {
    await expectAccessible(element);
    expect(await takeViolations()).to.deep.equal([]);
  });
});
