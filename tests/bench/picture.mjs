// Whether two pictures of a plot are the same: the share of pixels that differ, counted by the browser, which can read its own pictures.

export async function shot(tab, selector) {
  return (await tab.locator(selector).first().screenshot({ animations: "disabled" })).toString("base64");
}

export async function difference(browser, first, second) {
  const tab = await browser.newPage();
  const share = await tab.evaluate(async (pictures) => {
    const pixels = await Promise.all(pictures.map(async (picture) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    const [a, b] = pixels;
    if (a.width !== b.width || a.height !== b.height) return 1;
    const [x, y] = pixels.map((picture) => new Uint32Array(picture.data.buffer));
    let n = 0;
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) n += 1;
    return n / x.length;
  }, [first, second]);
  await tab.close();
  return share;
}
