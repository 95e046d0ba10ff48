import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far one person has read one thread. */
@Entity('read_marks')
export class ReadMark {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('integer')
  position: number;
}
