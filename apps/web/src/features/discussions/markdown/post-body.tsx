import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components, type Options } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import type { Mentionable } from '../composer/mention-text';
import { withNamesAndWithoutPictures } from './plain-tree';
import styles from './post-body.module.css';

interface PostBodyProps {
  /** Sets the notes at the end of this post apart from those of another. */
  id: string;
  body: string;
  mentions: readonly Mentionable[];
}

type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>;

const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => name !== 'img' && name !== 'picture' && name !== 'source',
  ),
  attributes: {
    ...defaultSchema.attributes,
    span: [...(defaultSchema.attributes?.['span'] ?? []), 'dataMention'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Raw HTML is never rendered, so ids come only from footnotes, which are set apart by the post's own id.
  clobber: [],
};

/** What someone wrote, as Markdown: no raw HTML, no pictures, links that tell the other side nothing. */
export const PostBody = memo(function PostBody({ id, body, mentions }: PostBodyProps) {
  const { t } = useTranslation();
  const remarkPlugins = useMemo((): Options['remarkPlugins'] => {
    const names = new Map(mentions.map((person) => [person.id.toLowerCase(), person.name]));
    const plain = withNamesAndWithoutPictures({
      nameOf: (personId) => names.get(personId),
      picture: (alt) =>
        alt === '' ? t('discussions.post.imageUnnamed') : t('discussions.post.image', { alt }),
    });
    return [remarkGfm, plain];
  }, [mentions, t]);
  const components = useMemo((): Components => {
    // A heading inside a post would break the outline of the page around it.
    const Heading: Components['h1'] = ({ children }) => <p className={styles.heading}>{children}</p>;
    return {
      h1: Heading,
      h2: Heading,
      h3: Heading,
      h4: Heading,
      h5: Heading,
      h6: Heading,
      a: ({ href, children }) =>
        href?.startsWith('#') ? (
          <a href={href}>{children}</a>
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow">
            {children}
          </a>
        ),
      span: ({ node, children }) =>
        node?.properties['dataMention'] === undefined ? (
          <span>{children}</span>
        ) : (
          <span className={styles.mention}>{children}</span>
        ),
      table: ({ children }) => (
        // Wide tables scroll on their own, so a keyboard must be able to reach them.
        <div
          className={styles.table}
          role="group"
          aria-label={t('discussions.post.tableLabel')}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <table>{children}</table>
        </div>
      ),
      // Long lines scroll on their own as well.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
      input: ({ checked }) => (
        <>
          <span className={styles.task} data-done={checked === true} aria-hidden />
          <span className="visually-hidden">
            {checked ? t('discussions.post.taskDone') : t('discussions.post.taskOpen')}
          </span>
        </>
      ),
    };
  }, [t]);
  return (
    <div className={styles.body}>
      <Markdown
        remarkPlugins={remarkPlugins}
        remarkRehypeOptions={{ clobberPrefix: `post-${id}-` }}
        rehypePlugins={[[rehypeSanitize, schema]]}
        components={components}
      >
        {body}
      </Markdown>
    </div>
  );
});
