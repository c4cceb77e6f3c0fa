package io.spinboard.local;

import io.spinboard.sql.Schema;
import io.spinboard.sql.SchemaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everything that Spinboard's pipeline reads from and writes to, on this machine: Kafka with the
 * topic {@value #TOPIC}, PostgreSQL with the database {@value #DATABASE}, its schema and its roles.
 */
public final class LocalStack implements AutoCloseable {
  /** The topic of the spins. */
  public static final String TOPIC = "gameplay";

  /** The database of the boards. */
  public static final String DATABASE = "spinboard";

  /** The role that publishes boards; it needs {@link #writerPassword()}. */
  public static final String WRITER = "spinboard_writer";

  /** The role that reads boards; it needs no password here. */
  public static final String READER = "spinboard_reader";

  /** The role that sets up campaigns and reads boards; it needs no password here. */
  public static final String OPERATOR = "spinboard_operator";

  private static final int PARTITIONS = 4;
  private static final Duration RETENTION = Duration.ofHours(24);

  private final StackDirectory directory;
  private final KafkaAndPostgres servers;
  private final Thread atExit = new Thread(this::closeAtExit, "close-local-stack");
  private final AtomicInteger names = new AtomicInteger();
  private String writerPassword;
  private boolean closed;

  private LocalStack(StackDirectory directory, StackSettings settings) {
    this.directory = directory;
    this.servers = new KafkaAndPostgres(directory.path(), settings);
  }

  /**
   * Starts both servers, creates what is missing and waits until all is ready.
   *
   * @throws ServerStartException if the directory is in use or a server cannot start; nothing is
   *     left running
   */
  public static LocalStack start(StackSettings settings) throws IOException {
    LocalStack stack = new LocalStack(StackDirectory.take(settings.directory()), settings);
    try {
      if (settings.closedAtExit()) {
        Runtime.getRuntime().addShutdownHook(stack.atExit);
      }
      stack.servers.start();
      stack.furnish();
      return stack;
    } catch (IOException | RuntimeException e) {
      if (!stack.stop()) {
        throw new ServerStartException("stopped while starting", e);
      }
      throw e;
    }
  }

  /**
   * The one stack that all tests of this JVM share, started when it is first asked for and stopped
   * when the JVM exits. Tests keep apart by their own {@link #createTopic()} and {@link
   * #createDatabase()}.
   */
  public static LocalStack shared() {
    return Shared.STACK;
  }

  /** Started on first use, by the class loader's own lock. */
  private static final class Shared {
    static final LocalStack STACK = start();

    private static LocalStack start() {
      try {
        return LocalStack.start(StackSettings.temporary());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void furnish() throws IOException {
    kafka().createTopic(TOPIC, PARTITIONS, RETENTION);
    createDatabase(DATABASE);
    writerPassword = PasswordFile.in(directory.path().resolve("writer-password"));
    try {
      postgres().setPassword(WRITER, writerPassword);
    } catch (SQLException e) {
      throw new IOException("cannot set the password of " + WRITER + ": " + e.getMessage(), e);
    }
  }

  private LocalDatabase createDatabase(String name) throws IOException {
    LocalDatabase database = new LocalDatabase(name, postgres().jdbcUrl(name));
    try {
      postgres().createDatabase(name);
      Schema.migrate(database.jdbcUrl(), LocalPostgres.SUPERUSER, postgres().superuserPassword());
      return database;
    } catch (SQLException | SchemaException e) {
      throw new IOException("cannot create the database " + name + ": " + e.getMessage(), e);
    }
  }

  /** A new database with the schema and nothing in it, for one test. */
  public LocalDatabase createDatabase() throws IOException {
    return createDatabase("test_" + names.incrementAndGet());
  }

  /** A new empty topic like {@value #TOPIC}, for one test; its name. */
  public String createTopic() throws IOException {
    String name = TOPIC + "-" + names.incrementAndGet();
    kafka().createTopic(name, PARTITIONS, RETENTION);
    return name;
  }

  /** Kafka's address for clients, {@code host:port}. */
  public String bootstrapServers() {
    return kafka().bootstrapServers();
  }

  /** The address of the database {@value #DATABASE}, without user and password. */
  public String jdbcUrl() {
    return postgres().jdbcUrl(DATABASE);
  }

  /** The password of {@link #WRITER}, in all databases; it stays with the directory. */
  public String writerPassword() {
    return writerPassword;
  }

  /** The Kafka server; closing it is the stack's business. */
  public LocalKafka kafka() {
    return servers.kafka();
  }

  /** The PostgreSQL server; closing it is the stack's business. */
  public LocalPostgres postgres() {
    return servers.postgres();
  }

  /** Where the data is. */
  public Path directory() {
    return directory.path();
  }

  private void closeAtExit() {
    try {
      close();
    } catch (IOException e) {
      System.err.println("The local servers did not close properly: " + e.getMessage());
    }
  }

  /** Stops both servers; a temporary directory is removed, another one stays with its data. */
  @Override
  public void close() throws IOException {
    stop();
  }

  /** False if that was done before, as by the hook of an exit that came while starting. */
  private synchronized boolean stop() throws IOException {
    if (closed) {
      return false;
    }
    closed = true;
    forgetHook();
    try (directory) {
      servers.close();
    }
    return true;
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // The hook is what runs now, or waits for this to end.
    }
  }
}
