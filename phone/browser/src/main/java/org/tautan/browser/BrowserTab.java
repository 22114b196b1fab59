package org.tautan.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// One tab of a [Chromium], as large as a phone's screen.
public final class BrowserTab implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final long LOOK_AGAIN_MILLIS = 20;

  private final DevTools tools;

  private BrowserTab(DevTools tools) {
    this.tools = tools;
  }

  static BrowserTab open(int port, String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
              .PUT(HttpRequest.BodyPublishers.noBody())
              .build();
      JsonObject target =
          JsonParser.parseString(client.send(request, BodyHandlers.ofString()).body())
              .getAsJsonObject();
      BrowserTab tab =
          new BrowserTab(
              new DevTools(URI.create(target.get("webSocketDebuggerUrl").getAsString())));
      tab.beAPhone();
      tab.navigate(url);
      return tab;
    }
  }

  private void beAPhone() {
    widen(390);
  }

  /// Makes the phone's screen so wide, in CSS pixels.
  public void widen(int width) {
    tools.send(
        "Emulation.setDeviceMetricsOverride",
        object("{width:" + width + ",height:844,deviceScaleFactor:2,mobile:true}"));
  }

  /// Goes to a page; it may not be there yet when this returns.
  public void navigate(String url) {
    JsonObject where = new JsonObject();
    where.addProperty("url", url);
    tools.send("Page.navigate", where);
  }

  /// Runs JavaScript and waits for its promise, if it gives one.
  ///
  /// @return the value; what was thrown is a [BrowserException]
  public JsonElement evaluate(String script) {
    JsonObject parameters = object("{awaitPromise:true,returnByValue:true}");
    parameters.addProperty("expression", script);
    JsonObject answer = tools.send("Runtime.evaluate", parameters);
    if (answer.has("exceptionDetails")) {
      throw new BrowserException(script + ": " + answer.get("exceptionDetails"));
    }
    JsonElement value = answer.getAsJsonObject("result").get("value");
    return value == null ? new JsonObject() : value;
  }

  /// Waits until something is so.
  ///
  /// @param condition JavaScript that is true then; what it throws counts as not yet
  public void await(String condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    String script = "(()=>{try{return !!(" + condition + ")}catch(e){return false}})()";
    while (!evaluate(script).getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new BrowserException(
            "it did not come about: " + condition + "; the page: " + evaluate(TEXT));
      }
      tools.pause(LOOK_AGAIN_MILLIS);
    }
  }

  private static final String TEXT = "document.body.innerText";

  /// Keeps a picture of what it shows.
  public void picture(Path file) {
    keep(file, tools.send("Page.captureScreenshot", object("{format:'png'}")));
  }

  /// Keeps what comes out of a printer.
  public void print(Path file) {
    keep(file, tools.send("Page.printToPDF", object("{paperWidth:8.27,paperHeight:11.69}")));
  }

  private static void keep(Path file, JsonObject answer) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(answer.get("data").getAsString()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a picture", e);
    }
  }

  /// Light or dark, and a language, as the phone is set.
  ///
  /// @param scheme `light` or `dark`
  /// @param language as `en-US`
  public void prefer(String scheme, String language) {
    JsonObject agent = new JsonObject();
    agent.add("userAgent", evaluate("navigator.userAgent"));
    agent.addProperty("acceptLanguage", language);
    tools.send("Emulation.setUserAgentOverride", agent);
    tools.send(
        "Emulation.setEmulatedMedia",
        object("{features:[{name:'prefers-color-scheme',value:'" + scheme + "'}]}"));
  }

  /// Gives the phone something that recognises its owner.
  ///
  /// @param prf `true` or `false`: whether it computes secrets for pages
  /// @return its id
  public String addAuthenticator(String prf) {
    tools.send("WebAuthn.enable", new JsonObject());
    JsonObject options =
        object(
            "{options:{protocol:'ctap2',ctap2Version:'ctap2_1',transport:'internal',"
                + "hasUserVerification:true,isUserVerified:true,hasResidentKey:true,hasPrf:"
                + prf
                + "}}");
    return tools
        .send("WebAuthn.addVirtualAuthenticator", options)
        .get("authenticatorId")
        .getAsString();
  }

  /// From now on it recognises nobody.
  public void showAnotherFinger(String authenticator) {
    tools.send(
        "WebAuthn.setUserVerified",
        object("{authenticatorId:'" + authenticator + "',isUserVerified:false}"));
  }

  /// Refuses the page something for which it must ask, as `camera`.
  public void refuse(String permission) {
    tools.send(
        "Browser.setPermission",
        object("{permission:{name:'" + permission + "'},setting:'denied'}"));
  }

  /// What the browser makes of the page's manifest: its `url` and `errors`.
  public JsonObject manifest() {
    return tools.send("Page.getAppManifest", new JsonObject());
  }

  /// Closes the tab.
  @Override
  public void close() {
    tools.send("Page.close", new JsonObject());
    tools.close();
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
