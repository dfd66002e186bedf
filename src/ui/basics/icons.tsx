/** The few icons of the page: strokes in the text's colour, hidden from screen readers, which read the button's name. */
import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function ShareIcon(): ReactNode {
  return (
    <Icon>
      <path d="M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1" />
      <path d="M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1" />
    </Icon>
  );
}

export function TextSizeIcon(): ReactNode {
  return (
    <Icon>
      <path d="M1.5 15.5 5 7l3.5 8.5M2.8 12.5h4.4" />
      <path d="M9.5 15.5 14 4l4.5 11.5M11.2 11.5h5.6" />
    </Icon>
  );
}

export function SunIcon(): ReactNode {
  return (
    <Icon>
      <circle cx="10" cy="10" r="3.25" />
      <path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.5 1.5M14.2 14.2l1.5 1.5M4.3 15.7l1.5-1.5M14.2 5.8l1.5-1.5" />
    </Icon>
  );
}

export function MoonIcon(): ReactNode {
  return (
    <Icon>
      <path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z" />
    </Icon>
  );
}

export function KeysIcon(): ReactNode {
  return (
    <Icon>
      <path d="M7.3 7.4a2.7 2.7 0 1 1 4.2 2.3c-1 .6-1.5 1.2-1.5 2.3" />
      <path d="M10 15.4v.1" strokeWidth="2" />
    </Icon>
  );
}
