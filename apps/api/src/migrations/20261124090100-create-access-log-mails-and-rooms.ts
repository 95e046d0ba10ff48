import { appRole, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccessLogMailsAndRooms20261124090100 implements MigrationInterface {
  name = 'CreateAccessLogMailsAndRooms20261124090100';

  async up(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    await runner.query(`create table access_entries (
      id bigint generated always as identity primary key,
      organisation_id uuid not null references organisations (id),
      actor_id uuid,
      at timestamptz(3) not null,
      request_id text not null,
      action text not null,
      subject_kind text not null,
      subject_id uuid not null
    )`);
    await runner.query(`create index access_entries_subject on access_entries (subject_id, id)`);
    await protect(runner, 'access_entries', ['select', 'insert']);

    await runner.query(`create table mails (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      kind text not null,
      "to" text not null,
      subject text not null,
      text text not null,
      created_at timestamptz(3) not null,
      due_at timestamptz(3) not null,
      sent_at timestamptz(3),
      attempts integer not null default 0,
      unique (organisation_id, id)
    )`);
    await runner.query(`create index mails_due on mails (organisation_id, due_at) where sent_at is null`);
    await protect(runner, 'mails', ['select', 'insert', 'update']);

    await runner.query(`create table rooms (
      organisation_id uuid not null references organisations (id),
      name text not null,
      seq integer not null default 0,
      primary key (organisation_id, name)
    )`);
    await protect(runner, 'rooms', ['select', 'insert', 'update']);

    await runner.query(`create table room_events (
      organisation_id uuid not null,
      room text not null,
      seq integer not null,
      type text not null,
      subject_id uuid not null,
      version integer not null,
      at timestamptz(3) not null,
      primary key (organisation_id, room, seq),
      foreign key (organisation_id, room) references rooms (organisation_id, name)
    )`);
    await protect(runner, 'room_events', ['select', 'insert']);

    // Payloads too large for NOTIFY travel through this table between two server processes (@socket.io/postgres-adapter).
    await runner.query(`create schema sockets`);
    await runner.query(`create table sockets.socket_io_attachments (
      id bigserial unique, created_at timestamptz default now(), payload bytea)`);
    await runner.query(`grant usage on schema sockets to ${role}`);
    await runner.query(`grant select, insert, delete on sockets.socket_io_attachments to ${role}`);
    await runner.query(`grant usage on sequence sockets.socket_io_attachments_id_seq to ${role}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
