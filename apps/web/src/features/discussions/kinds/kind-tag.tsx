import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { Tag } from '../../../ui/tag';
import { KIND_LOOKS } from './kind-look';

/** What a post is, by a word and a shape; a remark needs neither. */
export function KindTag({ kind }: { kind: PostKind }) {
  const { t } = useTranslation();
  if (kind === 'REMARK') return null;
  const { icon: Shape, tone } = KIND_LOOKS[kind];
  return (
    <Tag tone={tone} icon={<Shape stroke={1.75} />}>
      {t(`discussions.kinds.${kind}.name`)}
    </Tag>
  );
}
