package io.spinboard.dashboard.browser;

import io.spinboard.dashboard.Eventually;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium in headless mode, driven by Selenium. */
final class Browser implements AutoCloseable {
  /** Name of the condition for {@code @EnabledIf}. */
  static final String INSTALLED = "io.spinboard.dashboard.browser.Browser#isInstalled";

  /** Why tests are skipped without a browser. */
  static final String MISSING =
      "the page is not tested: chromium and chromedriver are not on the PATH";

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether Chromium and its driver are installed; tests are skipped if not. */
  static boolean isInstalled() {
    return chromium().isPresent() && chromedriver().isPresent();
  }

  private static Optional<File> chromium() {
    return findProgram("chromium", "chromium-browser", "google-chrome");
  }

  private static Optional<File> chromedriver() {
    return findProgram("chromedriver");
  }

  /** Starts a browser. */
  static Browser start() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow());
    options.addArguments(
        "--headless=new",
        // Chromium's sandbox does not run as root, but tests may.
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
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver().orElseThrow())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<File> findProgram(String... names) {
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

  /** Sets the size of the page in pixels, regardless of the browser's window. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Emulates the user's preferences for colors and reduced motion. */
  void setPreferences(String colorScheme, boolean reducedMotion) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", colorScheme),
                Map.of(
                    "name",
                    "prefers-reduced-motion",
                    "value",
                    reducedMotion ? "reduce" : "no-preference"))));
  }

  void open(String address) {
    driver.get(address);
  }

  /** Waits until the elements that match the selector contain the text. */
  void await(String selector, String text) {
    Eventually.await("'" + text + "' in " + selector)
        .untilAsserted(
            () -> {
              String found = text(selector);
              if (!found.contains(text)) {
                throw new AssertionError("found: " + found);
              }
            });
  }

  /** The text of all elements that match the selector, also of visually hidden ones. */
  String text(String selector) {
    return String.valueOf(
        run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('|')",
            selector));
  }

  /** Runs a script in the page and returns its result. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until a script in the page returns true. */
  void awaitScript(String script, Object... arguments) {
    Eventually.await(script)
        .until(() -> Boolean.TRUE.equals(driver.executeScript(script, arguments)));
  }

  /** Waits until all animations of the page have ended. */
  void awaitAnimations() {
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

  /** Saves a screenshot for visual inspection. */
  void screenshot(String name) throws IOException {
    awaitAnimations();
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Console warnings and errors since the last call, without those about a stopped server. */
  List<String> consoleErrors() {
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
