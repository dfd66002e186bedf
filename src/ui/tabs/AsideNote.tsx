/** What was kept and cannot be read here: as a file it leaves the browser as it was. */
import type { ReactNode } from 'react';
import { asideFile } from '../../state/kept/aside-file.ts';
import { download } from '../basics/download.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { SureButton } from '../basics/SureButton.tsx';

const FILE_NAME = 'early-exit-set-aside.json';

export function AsideNote(): ReactNode {
  const asides = useLabState((state) => state.asides);
  const closed = useLabState((state) => state.keeping === 'closed');
  const { discardAsides } = useCommands();
  const texts = useTexts('run').log;
  if (asides.length === 0) return null;
  return (
    <div className="panel-head">
      <p className="field-note">{texts.aside(asides.length)}</p>
      <span className="panel-tools">
        <button type="button" onClick={() => download(FILE_NAME, asideFile(asides))}>
          {texts.saveAside}
        </button>
        {closed || <SureButton label={texts.discardAside} sure={texts.discardAsideSure} onSure={discardAsides} />}
      </span>
    </div>
  );
}
