import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type LinkAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

function ButtonAnchor({ ref, ...props }: ButtonProps & LinkAttributes & { ref?: Ref<HTMLAnchorElement> }) {
  return <Button component="a" variant="filled" ref={ref} {...props} />;
}

function TextAnchor({ ref, ...props }: AnchorProps & LinkAttributes & { ref?: Ref<HTMLAnchorElement> }) {
  return <Anchor ref={ref} underline="always" {...props} />;
}

/** Goes somewhere, looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
export const TextLink = createLink(TextAnchor);
