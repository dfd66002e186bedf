import type { RunTexts } from '../catalogue.ts';

export const embedGerman = (): RunTexts['embed'] => ({
  ownWindow: 'In eigenem Fenster öffnen',
});
