/** The first screen's picture: ticks against hatching, one handle, one valley. */
import { useEffect, useState, type ReactNode } from 'react';
import { intervalOf } from '../../contract/settings.ts';
import { nextTask } from '../../state/next-task.ts';
import { useLabState } from '../basics/lab-context.ts';
import { inWordsOf } from '../../texts/by-message.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { Termed } from '../basics/Termed.tsx';
import { useTexts, useTextsThere } from '../basics/texts.ts';
import { useMedia } from '../basics/useMedia.ts';
import { IntervalSlider } from '../controls/IntervalSlider.tsx';
import type { Pen } from '../stage/paint/brush.ts';
import type { CanvasBox } from '../stage/sharp-canvas.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawLens, lensSpan } from './draw-lens.ts';
import { drawValley } from './draw-valley.ts';
import { layoutValley, type ValleyFrame } from './valley-frame.ts';
import { valleyPicture, bothWeights } from './valley-picture.ts';
import { ValleyScale } from './ValleyScale.tsx';
import { Explained, type HitAt } from './Explained.tsx';
import { isLecturePair } from './lecture-pair.ts';
import { lanesHeight, layoutLanes, LOW, NARROW } from './frame.ts';
import { Paper } from './Paper.tsx';
import { checkingShares, commonInterval, factsOf, figuresOf, lateMicros } from './picture-model.ts';
import { usePicture, type PictureState } from './usePicture.ts';
import { useValleyDrag } from './useValleyDrag.ts';
import { ValleyTools } from './ValleyTools.tsx';

const LecturePair = lazyPart('part', 'LecturePair', () => import('./LecturePair.tsx'));

/** rem; on a phone the handle below it has to be in sight. */
const VALLEY_HEIGHT = 16;
const VALLEY_LOW = 13;

export function TradeOffPicture(): ReactNode {
  const picture = usePicture();
  return (
    <>
      <Headline picture={picture} />
      <Lanes picture={picture} />
      <ValleyPart picture={picture} />
    </>
  );
}

function Headline({ picture }: { readonly picture: PictureState }): ReactNode {
  const texts = inWordsOf(useTexts('picture'), picture.settings);
  const { settings, valley, priced, expected, source, index, run } = picture;
  const runTexts = useTextsThere('run');
  const seriesTexts = runTexts?.series;
  const series = seriesTexts === undefined ? null : picture.series;
  const facts = factsOf(settings, valley, {
    finder: run.finder,
    ...(index !== null && { results: index.record.results.length, ...picture.rest }),
  });
  const sentence = (): string => {
    if (series !== null) return seriesTexts!.sentence(series, texts);
    // Where k is good there is more to see than that.
    const two = picture.beside !== null && facts.place === 'good';
    return (two && runTexts?.pictureNotes.twoWeights) || texts.sentence(facts);
  };
  const figures = (): string => {
    if (series !== null) return seriesTexts!.figures(series, texts);
    const { micros = null } = index?.record ?? {};
    if (micros === null || runTexts === undefined) return texts.figures(figuresOf(settings, valley, priced, expected));
    const interval = commonInterval(settings) ?? 'own';
    // What is over at once has no parts worth telling.
    if (picture.parts !== null && !valley.atOnce) return runTexts.parts.figures(interval, picture.parts, texts);
    const whole = { micros, flagMicros: index!.flagMicros, byMessage: settings.flag === 'message' };
    return runTexts.parts.whole(interval, whole, texts);
  };
  return (
    <div className="headline">
      <p className="sentence">{sentence()}</p>
      <p className="facts">
        <span className="facts-figures">
          <span className="mark-room">
            <span className={`mark mark-${source}`} title={runTexts?.pictureNotes.sources[source]}>
              {texts.sources[source]}
            </span>
          </span>
          <span>{figures()}</span>
        </span>
        <span className="soft">
          {[
            texts.pricesFrom[priced.from],
            ...(priced.from === 'recorded' && source !== 'measured' ? [texts.runMeasures] : []),
            ...(series === null ? [] : [seriesTexts!.last]),
          ].join(' ')}
        </span>
      </p>
    </div>
  );
}

function Lanes({ picture }: { readonly picture: PictureState }): ReactNode {
  const texts = inWordsOf(useTexts('picture'), picture.settings);
  const { run, priced } = picture;
  const narrow = useMedia(NARROW);
  const height = lanesHeight(run.lanes.length, useMedia(LOW));
  const searches = picture.settings.task === 'find';
  // Where there is no room for both, one press shows the other.
  const [magnified, setMagnified] = useState(false);
  const either = narrow && searches && lensSpan(run, picture.endMicros) !== null;
  const lensAlone = either && magnified;
  const shown = {
    ...picture,
    checking: checkingShares(run, priced),
    lateMicros: lateMicros(run, priced.price),
  };
  const draw = (pen: Pen, box: CanvasBox): void => {
    const frame = layoutLanes(box.width, box.height, run.lanes.length, pen.theme.px, { narrow });
    // The button that leads back stands beside its heading.
    if (lensAlone) return drawLens(pen, { ...frame, lens: frame.run }, shown, { ...texts, magnified: () => '' });
    // Where nobody raises the flag there is nothing to magnify. Its frame over the run goes under the words there.
    if (searches) drawLens(pen, frame, shown, texts);
    drawLanes(pen, frame, shown, texts);
  };
  const hitAt: HitAt = ({ hitOfLanes }, x, y, width) =>
    lensAlone ? null : hitOfLanes(layoutLanes(width, height * rem(), run.lanes.length, rem(), { narrow }), shown, x, y);
  return (
    <div className="picture-run">
      <Explained className="picture-explained" hitAt={hitAt}>
        <Paper className="picture-lanes" height={height} draw={draw} />
      </Explained>
      {either && (
        <button type="button" className="magnify small" onClick={() => setMagnified(!magnified)}>
          {magnified ? texts.whole : texts.magnify}
        </button>
      )}
      {isLecturePair(picture.settings) && <LecturePair />}
    </div>
  );
}

function ValleyPart({ picture }: { readonly picture: PictureState }): ReactNode {
  const texts = inWordsOf(useTexts('picture'), picture.settings);
  const narrow = useMedia(NARROW);
  const high = useMedia(LOW) ? VALLEY_LOW : VALLEY_HEIGHT;
  const [frame, setFrame] = useState<ValleyFrame | null>(null);
  const drag = useValleyDrag(frame);
  const { settings, valley, beside } = picture;
  const interval = intervalOf(settings, 0);
  const { axes, time } = useLabState(({ charts }) => charts);
  // Not in the frame that draws it.
  useEffect(() => void nextTask().then(() => valley.curve), [valley]);
  const shown = onceAsked(() => valleyPicture(picture, { axes, time }));
  const draw = (pen: Pen, { width, height }: CanvasBox): void => {
    const next = layoutValley(width, height, pen.theme.px, shown(), narrow);
    const isNew =
      frame === null || (Object.keys(next) as (keyof ValleyFrame)[]).some((key) => frame[key] !== next[key]);
    // The same object while it lies where it did: what stands in it is kept by it.
    drawValley(pen, isNew ? next : frame, shown(), texts);
    if (isNew) setFrame(next);
  };
  const hitAt: HitAt = ({ hitOfValley }, x, y) => frame && hitOfValley(frame, shown(), x, y);
  return (
    <div className="picture-valley" {...drag}>
      <ValleyTools beside={beside} weights={bothWeights(picture)} />
      {valley.atOnce ? (
        <div className="valley-paper valley-nothing" style={{ height: `${high}rem` }}>
          <strong>{texts.valley}</strong>
          <p className="soft">{texts.noValley}</p>
        </div>
      ) : (
        <Explained className="picture-explained" hitAt={hitAt}>
          <Paper className="valley-paper" height={high} draw={draw} />
        </Explained>
      )}
      <div className="valley-axis">
        <IntervalSlider interval={interval} put={(value) => value} />
        <ValleyScale />
        <p className="valley-name small">
          <Termed text={texts.axis(settings.unit)} />
        </p>
      </div>
    </div>
  );
}

/** Where it is drawn, not where it is rendered: that is work enough. */
function onceAsked<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => (made ??= make());
}

/** CSS pixels of a rem now. */
function rem(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
