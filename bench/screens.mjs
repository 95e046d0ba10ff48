import WebSocket from 'ws';

/**
 * Screens as the server sees them, at the least cost on this side: a bare socket that speaks as much of socket.io as
 * it takes to connect, to join a room, and to answer when it is asked whether it is still there.
 */
export async function openScreens(url, { count, cookieOf, roomOf, onText, isBare = false }) {
  const screens = [];
  const address = url.replace('http', 'ws') + (isBare ? '' : '/socket.io/?EIO=4&transport=websocket');
  // Some at a time, as people come; all at once would measure the queue before the door.
  for (let i = 0; i < count; i += 20) {
    const some = Array.from({ length: Math.min(20, count - i) }, (_, n) =>
      openScreen(address, { cookie: cookieOf?.(i + n), room: roomOf?.(i + n), onText, isBare }),
    );
    screens.push(...(await Promise.all(some)));
  }
  return {
    close: async () => {
      await Promise.all(
        screens.map((screen) => {
          const closed = new Promise((done) => screen.once('close', done));
          screen.close();
          return closed;
        }),
      );
    },
  };
}

function openScreen(address, { cookie, room, onText, isBare }) {
  const screen = new WebSocket(address, {
    headers: cookie ? { cookie } : {},
    perMessageDeflate: false,
  });
  return new Promise((done, fail) => {
    screen.once('error', fail);
    screen.once('close', () => fail(new Error('The server closed a screen.')));
    if (isBare) screen.once('open', () => done(screen));
    screen.on('message', (data) => {
      const text = data.toString();
      if (isBare) return onText?.(text);
      // Engine: 0 open, 2 asked whether still there, 4 a message; socket.io within: 0 connected, 2 event, 3 answer.
      if (text.startsWith('0')) return screen.send('40');
      if (text === '2') return screen.send('3');
      if (text.startsWith('44')) return fail(new Error(text));
      if (text.startsWith('40')) {
        if (room) screen.send(`420${JSON.stringify(['room.join', { room, afterSeq: 0 }])}`);
        else done(screen);
        return;
      }
      if (text.startsWith('430')) {
        if (text.includes('"ok":true')) done(screen);
        else fail(new Error(text));
        return;
      }
      onText?.(text);
    });
  });
}
