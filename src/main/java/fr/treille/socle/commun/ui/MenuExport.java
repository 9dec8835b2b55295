package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.export.Tableau;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;

/** « Exporter »: a list leaves as a file, written aside; past a second it is said how far it is, and it can be given up. */
public final class MenuExport extends Div {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int REGARD_MS = 300;

    private final Supplier<Tableau<?>> tableau;
    private final MenuBar menu = new MenuBar();

    /** @param tableau what to write, as the list stands when it is asked for */
    public MenuExport(Supplier<Tableau<?>> tableau) {
        this.tableau = tableau;
        addClassName("menu-export");
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_SMALL);
        var exporter = menu.addItem(new Icon("vaadin", "download-alt"));
        exporter.add("Exporter");
        for (var format : FormatExport.values()) {
            exporter.getSubMenu().addItem(format.libelle(), clic -> exporter(format));
        }
        add(menu);
    }

    /** Whether there is something to write. */
    void permettre(boolean quelqueChose) {
        menu.getItems().forEach(entree -> entree.setEnabled(quelqueChose));
    }

    void exporter(FormatExport format) {
        var ui = UI.getCurrent();
        var atelier = Instantiator.get(ui).getOrCreate(AtelierExports.class);
        var travail = atelier.demarrer(tableau.get(), format);
        if (travail.attendre(PATIENCE)) {
            remettre(travail);
        } else {
            patienter(ui, travail);
        }
    }

    private void patienter(UI ui, ExportEnCours travail) {
        var avance = new ProgressBar(0, Math.max(1, travail.nombre()));
        var compte = new Paragraph();
        compte.getElement().setAttribute("role", "status");
        var attente = new Dialog(compte, avance);
        attente.setHeaderTitle("Export en cours");
        attente.setCloseOnOutsideClick(false);
        attente.getFooter().add(new Button("Annuler l’export", clic -> attente.close()));
        attente.addDialogCloseActionListener(echap -> attente.close());
        attente.addOpenedChangeListener(changement -> {
            if (!changement.isOpened()) {
                travail.abandonner();
            }
        });
        attente.addDetachListener(depart -> travail.abandonner());
        attente.open();
        dire(travail, avance, compte);
        regarder(ui, travail, avance, compte, attente);
        travail.ensuite(echec -> ui.access(() -> {
            if (echec == null) {
                remettre(travail);
            } else if (!(echec instanceof CancellationException)) {
                Messages.erreur(Erreurs.phrase(echec));
            }
            attente.close();
        }));
    }

    /** Looks now and then until the end: the thread that writes has better to do than to tell every row. */
    private void regarder(UI ui, ExportEnCours travail, ProgressBar avance, Paragraph compte, Dialog attente) {
        CompletableFuture.delayedExecutor(REGARD_MS, TimeUnit.MILLISECONDS)
                .execute(() -> ui.access(() -> {
                    if (attente.isOpened()) {
                        dire(travail, avance, compte);
                        regarder(ui, travail, avance, compte, attente);
                    }
                }));
    }

    private static void dire(ExportEnCours travail, ProgressBar avance, Paragraph compte) {
        avance.setValue(Math.min(travail.lignes(), avance.getMax()));
        compte.setText(Formats.compte(travail.lignes(), "ligne") + " sur " + Formats.nombre(travail.nombre()));
    }

    /** Hands the file over: the browser is told to take it, once. */
    private void remettre(ExportEnCours travail) {
        var lien = new Anchor((DownloadHandler) demande -> envoyer(travail, demande), travail.nom());
        lien.setRouterIgnore(true);
        lien.getElement().setAttribute("hidden", true);
        lien.addDetachListener(depart -> travail.supprimer());
        add(lien);
        lien.getElement().executeJs("this.click()");
    }

    private static void envoyer(ExportEnCours travail, DownloadEvent demande) throws IOException {
        // RFC 6266: the name in plain letters for old browsers, and as it is
        demande.getResponse()
                .setHeader(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(travail.nom(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
        demande.setContentType(travail.mime());
        demande.setContentLength(Files.size(travail.fichier()));
        Files.copy(travail.fichier(), demande.getOutputStream());
        travail.supprimer();
        demande.getUI().access(() -> demande.getOwningElement().removeFromParent());
    }
}
