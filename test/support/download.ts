import { until } from './player.js';

/** Catches the file that `act` makes on its way to the disk, before its address is revoked. */
export async function downloadedBy(act: () => Promise<unknown>): Promise<{ name: string; href: string }> {
  const caught: { name: string; href: string }[] = [];
  const seen = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    caught.push({ name: this.download, href: this.href });
  };
  try {
    await act();
    return await until(() => caught[0], 'the download');
  } finally {
    HTMLAnchorElement.prototype.click = seen;
  }
}
