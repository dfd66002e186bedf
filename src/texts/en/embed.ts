/** The view that other pages show in a frame. */
export const embedTexts = () => ({
  ownWindow: 'Open in its own window',
});
