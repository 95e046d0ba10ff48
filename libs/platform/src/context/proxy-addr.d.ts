declare module 'proxy-addr' {
  import type { IncomingMessage } from 'node:http';

  type Trust = (address: string, distance: number) => boolean;
  function proxyAddr(request: IncomingMessage, trust: Trust): string;
  namespace proxyAddr {
    function compile(trusted: string): Trust;
  }
  export = proxyAddr;
}
