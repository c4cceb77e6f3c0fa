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
 * The servers that the pipeline reads from and writes to, on this machine: Kafka with the topic
 * {@value #TOPIC}, and PostgreSQL with the database {@value #DATABASE}, its schema and its roles.
 */
public final class LocalStack implements AutoCloseable {
  /** The topic with the spins. */
  public static final String TOPIC = "gameplay";

  /** The database with the boards. */
  public static final String DATABASE = "spinboard";

  /** The role that publishes boards; requires {@link #writerPassword()}. */
  public static final String WRITER = "spinboard_writer";

  /** The role that reads boards; requires no password here. */
  public static final String READER = "spinboard_reader";

  /** The role that manages campaigns and reads boards; requires no password here. */
  public static final String OPERATOR = "spinboard_operator";

  private static final int PARTITIONS = 4;
  private static final Duration RETENTION = Duration.ofHours(24);

  private final StackDirectory directory;
  private final KafkaAndPostgres servers;
  private final Thread atExit = new Thread(this::closeAtExit, "close-local-stack");
  private final AtomicInteger testCounter = new AtomicInteger();
  private String writerPassword;
  private boolean closed;

  private LocalStack(StackDirectory directory, StackSettings settings) {
    this.directory = directory;
    this.servers = new KafkaAndPostgres(directory.path(), settings);
  }

  /**
   * Starts both servers, creates the topic and the database if they are missing, and waits until
   * both are ready.
   *
   * @throws ServerStartException if the directory is in use or a server cannot start; no server is
   *     left running
   */
  public static LocalStack start(StackSettings settings) throws IOException {
    LocalStack stack = new LocalStack(StackDirectory.lock(settings.directory()), settings);
    try {
      if (settings.closedAtExit()) {
        Runtime.getRuntime().addShutdownHook(stack.atExit);
      }
      stack.servers.start();
      stack.createTopicAndDatabase();
      return stack;
    } catch (IOException | RuntimeException e) {
      if (!stack.stop()) {
        throw new ServerStartException("stopped while starting", e);
      }
      throw e;
    }
  }

  /**
   * Returns the stack that all tests of this JVM share. It is started on the first call and stopped
   * when the JVM exits. Each test uses its own {@link #createTopic()} and {@link
   * #createDatabase()}.
   */
  public static LocalStack shared() {
    return Shared.STACK;
  }

  /** Holder of the shared stack: the class loader starts it once. */
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

  private void createTopicAndDatabase() throws IOException {
    kafka().createTopic(TOPIC, PARTITIONS, RETENTION);
    createDatabase(DATABASE);
    writerPassword = PasswordFile.readOrCreate(directory.path().resolve("writer-password"));
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

  /** Creates a new database with the schema and no rows, for one test or measurement. */
  public LocalDatabase createDatabase() throws IOException {
    return createDatabase("test_" + testCounter.incrementAndGet());
  }

  /**
   * Creates a new empty topic like {@value #TOPIC}, for one test or measurement, and returns its
   * name.
   */
  public String createTopic() throws IOException {
    String name = TOPIC + "-" + testCounter.incrementAndGet();
    kafka().createTopic(name, PARTITIONS, RETENTION);
    return name;
  }

  /** Returns Kafka's address for clients, {@code host:port}. */
  public String bootstrapServers() {
    return kafka().bootstrapServers();
  }

  /** Returns the JDBC URL of the database {@value #DATABASE}, without user and password. */
  public String jdbcUrl() {
    return postgres().jdbcUrl(DATABASE);
  }

  /**
   * Returns the password of {@link #WRITER}, the same in all databases and at each start in the
   * same directory.
   */
  public String writerPassword() {
    return writerPassword;
  }

  /** Returns the Kafka server; the stack closes it. */
  public LocalKafka kafka() {
    return servers.kafka();
  }

  /** Returns the PostgreSQL server; the stack closes it. */
  public LocalPostgres postgres() {
    return servers.postgres();
  }

  /** Returns the data directory. */
  public Path directory() {
    return directory.path();
  }

  private void closeAtExit() {
    try {
      close();
    } catch (IOException e) {
      System.err.println("Failed to stop the local servers: " + e.getMessage());
    }
  }

  /** Stops both servers. A temporary directory is removed, any other is retained with its data. */
  @Override
  public void close() throws IOException {
    stop();
  }

  /**
   * Returns false if the stack was stopped before, for example by the shutdown hook of an exit
   * during start-up.
   */
  private synchronized boolean stop() throws IOException {
    if (closed) {
      return false;
    }
    closed = true;
    removeShutdownHook();
    try (directory) {
      servers.close();
    }
    return true;
  }

  private void removeShutdownHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // The JVM is shutting down: the hook is running, or is waiting for this call.
    }
  }
}
