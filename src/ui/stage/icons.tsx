/** Icons of the replay: drawn in the colour of the text, 20 units wide. */
import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {children}
    </svg>
  );
}

export const PlayIcon = () => (
  <Icon>
    <path d="M6 4l10 6-10 6z" fill="currentColor" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M7 4v12M13 4v12" strokeWidth="3" />
  </Icon>
);

export const PreviousIcon = () => (
  <Icon>
    <path d="M5 4v12" />
    <path d="M15 4.5L8.5 10l6.5 5.5z" fill="currentColor" />
  </Icon>
);

export const NextIcon = () => (
  <Icon>
    <path d="M15 4v12" />
    <path d="M5 4.5l6.5 5.5L5 15.5z" fill="currentColor" />
  </Icon>
);

export const FlagIcon = () => (
  <Icon>
    <path d="M5 17V3" />
    <path d="M5 3.5l10 3.25L5 10z" fill="currentColor" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M5 10h10" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M5 10h10M10 5v10" />
  </Icon>
);

export const FrameIcon = () => (
  <Icon>
    <path d="M3 7V4h3M17 7V4h-3M3 13v3h3M17 13v3h-3" />
    <path d="M10 6.5v7" />
  </Icon>
);

export const FitIcon = () => (
  <Icon>
    <path d="M3 5v10M17 5v10M6 10h8M8 7.75L5.75 10 8 12.25M12 7.75L14.25 10 12 12.25" />
  </Icon>
);

export const SoundIcon = () => (
  <Icon>
    <path d="M3 8h3l4-3.5v11L6 12H3z" fill="currentColor" />
    <path d="M13 7.5a3.5 3.5 0 0 1 0 5M15.25 5a7 7 0 0 1 0 10" />
  </Icon>
);
