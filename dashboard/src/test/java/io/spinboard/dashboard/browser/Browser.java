package io.spinboard.dashboard.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window. */
final class Browser implements AutoCloseable {
  /** Says whether there is a browser. */
  static final String INSTALLED = "io.spinboard.dashboard.browser.Browser#isInstalled";

  /** Why tests are skipped if there is none. */
  static final String MISSING =
      "there is no chromium with chromedriver on the PATH, so the page is not tested in a browser";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether there is one, for {@code @EnabledIf}: a machine without one skips its tests. */
  static boolean isInstalled() {
    return browser().isPresent() && control().isPresent();
  }

  private static Optional<File> browser() {
    return program("chromium", "chromium-browser", "google-chrome");
  }

  private static Optional<File> control() {
    return program("chromedriver");
  }

  /** Starts one. */
  static Browser start() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser().orElseThrow());
    options.addArguments(
        "--headless=new",
        // Tests may be run as root, which the sandbox does not allow.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        "--force-color-profile=srgb");
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(control().orElseThrow()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<File> program(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(
            name ->
                Pattern.compile(File.pathSeparator)
                    .splitAsStream(path)
                    .map(directory -> new File(directory, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  /** How many pixels the page has, whatever windows a browser allows. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** What the user has asked all pages for. */
  void prefers(String colours, boolean calm) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", colours),
                Map.of(
                    "name",
                    "prefers-reduced-motion",
                    "value",
                    calm ? "reduce" : "no-preference"))));
  }

  void open(String address) {
    driver.get(address);
  }

  /** Waits until the element has such text. */
  void await(String selector, String text) {
    Awaitility.await("'" + text + "' in " + selector)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String found = text(selector);
              if (!found.contains(text)) {
                throw new AssertionError("found: " + found);
              }
            });
  }

  /** The text of all elements of that kind, also of those that are only heard. */
  String text(String selector) {
    return String.valueOf(
        run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('|')",
            selector));
  }

  /** What a script in the page answers. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until a script in the page answers true. */
  void awaitScript(String script, Object... arguments) {
    Awaitility.await(script)
        .atMost(PATIENCE)
        .until(() -> Boolean.TRUE.equals(driver.executeScript(script, arguments)));
  }

  /** Waits until nothing on the page moves. */
  void awaitStill() {
    awaitScript("return document.getAnimations().length === 0");
  }

  ChromeDriver driver() {
    return driver;
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  void click(String selector) {
    find(selector).click();
  }

  /** Keeps a picture of the page for people to look at. */
  void picture(String name) throws IOException {
    awaitStill();
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** What the page complained of since the last look, but for a server that is away. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .filter(
            message -> !message.contains("ERR_CONNECTION") && !message.contains("ERR_INCOMPLETE"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
