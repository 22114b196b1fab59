package org.tautan.relay;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.TlsKeyHash;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tautan relay`: runs a relay until it is told to stop (SIGTERM, Ctrl+C).
@Command(
    name = "relay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs a Tautan relay until it is stopped.",
      "Once it listens it prints where, who it is, and where its set-up token is kept."
    })
final class RelayCommand implements Callable<Integer> {
  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:8443",
      description = "Where to listen (default: ${DEFAULT-VALUE}); port 0 takes a free one.")
  private String listen = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The relay's own directory (default: ~/.local/share/tautan-relay).")
  private @Nullable Path data;

  @Option(
      names = "--plain-on-loopback",
      description = "Without TLS; only where nothing but this machine can connect.")
  private boolean plain;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Your own certificate chain, PEM; read again when it changes. Needs --key.")
  private @Nullable Path certificate;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The certificate's private key, PEM, unencrypted. Needs --certificate.")
  private @Nullable Path key;

  @Option(
      names = "--invite",
      description = "Also prints an invite that admits one new account within a week.")
  private boolean invite;

  @Option(names = "--json", description = "Prints one line of JSON instead.")
  private boolean json;

  /// Runs the command.
  public static void main(String[] arguments) {
    System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
    // what Netty says of a channel names the other end's address, which is to be in no log
    System.setProperty("org.slf4j.simpleLogger.log.io.netty", "off");
    System.exit(
        new CommandLine(new RelayCommand())
            .setExecutionExceptionHandler((failure, command, _) -> {
              command.getErr().println("tautan relay: " + reason(failure));
              return CommandLine.ExitCode.SOFTWARE;
            })
            .execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    InetSocketAddress address = address();
    Relay relay = Relay.start(RelayConfig.of(directory(), address, transport(address)));
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() -> {
                  relay.close();
                  stopped.countDown();
                }));
    Map<String, String> facts = facts(relay);
    System.out.println(json ? jsonOf(facts) : textOf(facts));
    System.out.flush();
    stopped.await();
    return CommandLine.ExitCode.OK;
  }

  private Map<String, String> facts(Relay relay) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("address", relay.url());
    facts.put("relay-id", relay.id().bytes().hex());
    relay.tlsKeyHash().map(TlsKeyHash::bytes).ifPresent(hash -> facts.put("tls-key", hash.hex()));
    facts.put("set-up-token", relay.setUpTokenFile().toAbsolutePath().toString());
    if (invite) {
      facts.put("invite", relay.invite().reveal().hex());
    }
    return facts;
  }

  private InetSocketAddress address() {
    int colon = listen.lastIndexOf(':');
    try {
      String host = colon < 0 ? "" : listen.substring(0, colon).replaceAll("[\\[\\]]", "");
      InetSocketAddress address =
          new InetSocketAddress(host, Integer.parseInt(listen.substring(colon + 1)));
      if (host.isEmpty() || address.isUnresolved()) {
        throw new IllegalArgumentException("--listen " + listen + ": no such address");
      }
      return address;
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException("--listen " + listen + ": not HOST:PORT");
    }
  }

  private Path directory() {
    Path given = data;
    return given == null
        ? Path.of(System.getProperty("user.home"), ".local", "share", "tautan-relay")
        : given;
  }

  private RelayConfig.Transport transport(InetSocketAddress address) {
    Path chain = certificate;
    Path secret = key;
    if ((chain == null) != (secret == null)) {
      throw new IllegalArgumentException("--certificate and --key need each other");
    } else if (chain != null && secret != null) {
      return new RelayConfig.PemFiles(chain, secret);
    }
    return plain ? new RelayConfig.PlainOnLoopback() : new RelayConfig.SelfSigned(hosts(address));
  }

  private static List<String> hosts(InetSocketAddress address) {
    Set<String> hosts = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
    try {
      InetAddress self = InetAddress.getLocalHost();
      hosts.add(self.getHostName());
      hosts.add(self.getHostName() + ".local");
      hosts.add(self.getHostAddress());
    } catch (UnknownHostException _) {
      // A machine without a name is reached by its addresses.
    }
    if (!address.getAddress().isAnyLocalAddress()) {
      hosts.add(address.getAddress().getHostAddress());
    }
    return List.copyOf(hosts);
  }

  private static String textOf(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + " " + fact.getValue())
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String jsonOf(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> quoted(fact.getKey()) + ":" + quoted(fact.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
