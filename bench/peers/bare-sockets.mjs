// socket.io and nothing else: whoever comes is let in and put into a room.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const port = Number(process.env.PORT);
const server = createServer();
new Server(server, { serveClient: false }).on('connection', (socket) => {
  socket.on('room.join', ({ room }, answer) => {
    void socket.join(room);
    answer({ ok: true });
  });
});
server.listen(port, '127.0.0.1', () => console.log(`It is ready at ${port}`));
