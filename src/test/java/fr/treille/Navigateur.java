package fr.treille;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The workstation's own Chromium, driven by Playwright. With {@code CI=true} a missing Chromium fails the journeys; on a
 * developer's machine they are skipped, and it is said aloud.
 */
public final class Navigateur implements AutoCloseable {

    private final Playwright playwright;
    private final Browser chromium;

    private Navigateur(Path programme) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(programme)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Starts Chromium. */
    public static Navigateur ouvrir() {
        return new Navigateur(chercher().orElseThrow(() -> new IllegalStateException(absent())));
    }

    /** A page of its own session, French, of that size in CSS pixels. */
    public Page page(int largeur, int hauteur) {
        BrowserContext contexte = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(largeur, hauteur)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setAcceptDownloads(true));
        contexte.setDefaultTimeout(20_000);
        return contexte.newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> chercher() {
        var nomme = System.getenv("CHROMIUM");
        return Stream.of(
                        nomme == null ? "" : nomme,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(chemin -> !chemin.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String absent() {
        return "Chromium est introuvable : installez-le (apt-get install chromium) ou donnez son chemin dans la variable"
                + " CHROMIUM.";
    }

    /** Skips a class of journeys, aloud, where there is no Chromium and CI is not « true ». */
    public static class Requis implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext contexte) {
            if (chercher().isPresent() || "true".equals(System.getenv("CI"))) {
                return ConditionEvaluationResult.enabled("Chromium");
            }
            System.err.println(
                    "\n*** PARCOURS NON EXÉCUTÉS : " + contexte.getDisplayName() + ". " + absent() + " ***\n");
            return ConditionEvaluationResult.disabled(absent());
        }
    }
}
