package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import fr.treille.socle.commun.Refus;
import java.io.ByteArrayInputStream;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * A PDF inside the page, drawn page by page. Producing it may take a second or two: that happens aside, and the page stays
 * usable meanwhile.
 */
public class ApercuPdf extends Div {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ApercuPdf.class);

    private final Executor executeur;
    private final Supplier<byte[]> source;
    private final String quoi;
    private final String nomFichier;
    private boolean lance;

    /**
     * @param executeur where the PDF is produced and drawn
     * @param source gives the PDF, with the rights of the person who looks
     * @param quoi what it is, after « Page 1 sur 2 de »: « la lettre ARS76-ESMSN-2025-0012 »
     * @param nomFichier name under which it opens
     */
    public ApercuPdf(Executor executeur, Supplier<byte[]> source, String quoi, String nomFichier) {
        this.executeur = executeur;
        this.source = source;
        this.quoi = quoi;
        this.nomFichier = nomFichier;
        addClassName("apercu-pdf");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Aperçu de " + quoi);
        // a scrolling region is reached by the keyboard
        getElement().setAttribute("tabindex", "0");
    }

    @Override
    protected void onAttach(AttachEvent arrivee) {
        if (lance) {
            return;
        }
        lance = true;
        var attente = new ProgressBar();
        attente.setIndeterminate(true);
        attente.getElement().setAttribute("aria-label", "Préparation de l’aperçu");
        add(attente);
        var ui = arrivee.getUI();
        // the same agent on the other thread: the services check the rights there too
        executeur.execute(new DelegatingSecurityContextRunnable(() -> produire(ui)));
    }

    private void produire(UI ui) {
        Command suite;
        try {
            var pdf = source.get();
            var pages = PagesPdf.dessiner(pdf);
            suite = () -> montrer(pdf, pages);
        } catch (Refus refus) {
            suite = () -> dire(refus.message());
        } catch (RuntimeException echec) {
            JOURNAL.error("Aperçu de {}", quoi, echec);
            suite = () -> dire("L’aperçu n’a pas pu être produit. Rechargez la page\u00A0; si cela dure, prévenez"
                    + " l’administration de Treille.");
        }
        try {
            ui.access(suite);
        } catch (UIDetachedException partie) {
            JOURNAL.debug("Aperçu de {}\u00A0: la page est fermée", quoi);
        }
    }

    private void dire(String message) {
        removeAll();
        var texte = new Paragraph(message);
        texte.addClassName("texte-alerte");
        texte.getElement().setAttribute("role", "alert");
        add(texte);
    }

    private void montrer(byte[] pdf, PagesPdf pages) {
        removeAll();
        var ouvrir = ouvrir("Ouvrir le PDF", () -> pdf, nomFichier);
        ouvrir.addClassName("apercu-ouvrir");
        add(ouvrir);
        for (int numero = 1; numero <= pages.images().size(); numero++) {
            var octets = pages.images().get(numero - 1);
            var nom = "page-" + numero + ".png";
            var image = new Image(
                    DownloadHandler.fromInputStream(demande -> new DownloadResponse(
                                    new ByteArrayInputStream(octets), nom, "image/png", octets.length))
                            .inline(),
                    "Page " + numero + " sur " + pages.nombre() + " de " + quoi);
            image.addClassName("apercu-page");
            add(image);
        }
        if (pages.nombre() > pages.images().size()) {
            add(new Paragraph("Les " + (pages.nombre() - pages.images().size())
                    + " pages suivantes se lisent en ouvrant le PDF."));
        }
    }

    /** A link that opens a PDF in another tab of the browser, where it is read and printed. */
    public static Anchor ouvrir(String libelle, Supplier<byte[]> pdf, String nomFichier) {
        var lien = new Anchor(reponse(pdf, nomFichier).inline(), libelle);
        lien.setTarget(AnchorTarget.BLANK);
        lien.setRouterIgnore(true);
        return lien;
    }

    /** A link that downloads a PDF. */
    public static Anchor telecharger(String libelle, Supplier<byte[]> pdf, String nomFichier) {
        var lien = new Anchor(reponse(pdf, nomFichier), libelle);
        lien.setRouterIgnore(true);
        return lien;
    }

    /** The same as an icon, for the rows of a list. */
    public static Anchor icone(String reference, Supplier<byte[]> pdf, String nomFichier) {
        var lien = telecharger("", pdf, nomFichier);
        lien.add(new Icon("vaadin", "download"));
        lien.setAriaLabel("Télécharger " + reference);
        lien.getElement().setAttribute("title", "Télécharger");
        lien.addClassName("lien-icone");
        return lien;
    }

    private static InputStreamDownloadHandler reponse(Supplier<byte[]> pdf, String nomFichier) {
        return DownloadHandler.fromInputStream(demande -> {
            var octets = pdf.get();
            return new DownloadResponse(new ByteArrayInputStream(octets), nomFichier, "application/pdf", octets.length);
        });
    }
}
