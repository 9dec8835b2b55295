package fr.treille.socle.commun.ui;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTester;
import fr.treille.socle.commun.export.FormatExport;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;

/** « Exporter » clicked in a test, and the file that the browser is then told to take. */
public final class ExportDEssai {

    private static final long PATIENCE_MS = 60_000;

    private ExportDEssai() {}

    /** From the only list of the page. */
    public static byte[] cliquer(FormatExport format) {
        return cliquer(UI.getCurrent(), format);
    }

    /** From what that component holds. */
    public static byte[] cliquer(Component dans, FormatExport format) {
        var menu = descendants(dans)
                .filter(MenuExport.class::isInstance)
                .map(MenuExport.class::cast)
                .findFirst()
                .orElseThrow();
        menu.exporter(format);
        var lien = attendre(menu);
        var octets = new ByteArrayOutputStream();
        new AnchorTester(lien).download(octets);
        MockVaadin.clientRoundtrip();
        return octets.toByteArray();
    }

    /** Past a second the page goes on, and the file comes by itself. */
    private static Anchor attendre(MenuExport menu) {
        for (var debut = System.currentTimeMillis(); System.currentTimeMillis() - debut < PATIENCE_MS; ) {
            var lien = menu.getChildren().filter(Anchor.class::isInstance).findFirst();
            if (lien.isPresent()) {
                return (Anchor) lien.get();
            }
            MockVaadin.clientRoundtrip();
            try {
                Thread.sleep(50);
            } catch (InterruptedException interruption) {
                throw new IllegalStateException(interruption);
            }
        }
        throw new AssertionError("no file came");
    }

    private static Stream<Component> descendants(Component racine) {
        return Stream.concat(Stream.of(racine), racine.getChildren().flatMap(ExportDEssai::descendants));
    }
}
