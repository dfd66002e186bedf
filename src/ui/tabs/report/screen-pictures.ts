/** The picture of the first screen as it stands there, on its paper. */

const PAPERS = ['.picture-lanes canvas', '.valley-paper canvas'];

/** Addresses with the pictures in them; none where the page shows something else. */
export function screenPictures(): readonly string[] {
  return PAPERS.flatMap((selector) => {
    const canvas = document.querySelector<HTMLCanvasElement>(selector);
    return canvas === null || canvas.width === 0 ? [] : [onPaper(canvas)];
  });
}

function onPaper(drawn: HTMLCanvasElement): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [drawn.width, drawn.height];
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = getComputedStyle(document.body).backgroundColor;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(drawn, 0, 0);
  return canvas.toDataURL('image/png');
}
