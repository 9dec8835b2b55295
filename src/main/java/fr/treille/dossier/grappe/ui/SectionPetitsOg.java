package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.subvention.FinancementFiche;
import fr.treille.dossier.grappe.subvention.FinancementFiche.OgCompte;
import fr.treille.referentiel.financement.TailleOg;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.texte.NomLisible;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Messages;
import java.util.List;
import java.util.Locale;

/** On which extraction each OG of a grappe was counted, and what persons found where it is not the whole country. */
final class SectionPetitsOg extends Div {

    private final GrappeFiche grappe;
    private final FinancementFiche fiche;
    private final FinancementService service;
    private final boolean agit;
    private final Runnable rafraichir;

    /**
     * @param permis whether the reader confirms and appreciates here
     * @param deport why they judge nothing of the file, « » when they may
     */
    SectionPetitsOg(
            GrappeFiche grappe,
            FinancementFiche fiche,
            FinancementService service,
            boolean permis,
            String deport,
            Runnable rafraichir) {
        this.grappe = grappe;
        this.fiche = fiche;
        this.service = service;
        this.agit = permis && deport.isEmpty();
        this.rafraichir = rafraichir;
        add(new H2("Taille des OG"), new Paragraph(comptage()));
        if (permis && !agit) {
            add(new Paragraph(deport));
        }
        add(new Og());
        if (fiche.aApprecier() || fiche.amoa().admise() != null) {
            add(amoa());
        }
    }

    private String comptage() {
        return "Un petit OG compte moins de " + fiche.seuil() + " ESSMS. Comptés sur "
                + fiche.extraction().enClair()
                + (fiche.extraction().nationale()
                        ? "."
                        : "\u00A0: un OG d’apparence petite peut avoir d’autres ESSMS ailleurs, une personne le confirme"
                                + " avec un motif. Rien de ce qui dépend d’un OG à vérifier n’est accordé.");
    }

    /** The OG in a list. */
    private final class Og extends Liste<OgCompte, FinancementFiche, Integer> {

        Og() {
            super("OG de la grappe", "OG de la grappe", "");
            filtrer(() -> fiche);
            lireTout(FinancementFiche::og, List::size);
            colonnes().organisme("og", "OG", OgCompte::nom).largeur(14).souple(1);
            colonnes().code("finess", "FINESS", OgCompte::finess).largeur(7);
            colonnes().entier("nombre", "ESSMS comptés", OgCompte::nombreEssms).largeur(7);
            colonnes()
                    .texte("taille", "Taille", og -> taille(og.taille()))
                    .rendue(SectionPetitsOg.this::taille)
                    .largeur(8);
            colonnes()
                    .texte("confirmation", "Établie", SectionPetitsOg.this::etablie)
                    .largeur(16)
                    .souple(2);
            if (agit) {
                colonnes()
                        .geste("confirmer", "Confirmer", SectionPetitsOg.this::gestes)
                        .largeur(16);
            }
            colonnes().toutes().forEach(Colonne::sansTri);
            pied(nombre -> Formats.nombre(nombre) + " OG");
            siVide("Aucun ESSMS n’est encore choisi.");
            courte(20);
        }
    }

    private static String taille(TailleOg taille) {
        return switch (taille) {
            case PETIT -> "Petit OG";
            case A_VERIFIER -> "À vérifier";
            case GRAND -> "Pas un petit OG";
        };
    }

    private Component taille(OgCompte og) {
        return og.taille() == TailleOg.A_VERIFIER
                ? new Badge(taille(og.taille()), Badge.Ton.ALERTE)
                : new Span(taille(og.taille()));
    }

    private String etablie(OgCompte og) {
        var confirmation = og.confirmation();
        if (confirmation != null) {
            return "par " + confirmation.par() + ", le " + Formats.dateHeure(confirmation.le()) + "\u00A0: "
                    + confirmation.motif();
        }
        return og.taille() == TailleOg.A_VERIFIER
                ? ""
                : "par " + fiche.extraction().enClair();
    }

    private Component gestes(OgCompte og) {
        if (og.nombreEssms() >= fiche.seuil() || fiche.extraction().nationale() && og.confirmation() == null) {
            return new Span();
        }
        return new Span(geste(og, true, "Petit OG"), geste(og, false, "Pas un petit OG"));
    }

    private Button geste(OgCompte og, boolean petit, String verbe) {
        var nom = NomLisible.de(og.nom());
        var bouton = new Button(
                verbe,
                clic -> new DemandeMotif(
                                "«\u00A0" + nom + "\u00A0»\u00A0: " + (petit ? "un petit OG" : "pas un petit OG"),
                                List.of(
                                        "Le registre en compte " + og.nombreEssms()
                                                + " ESSMS. Si ce nombre change, la confirmation ne vaut plus.",
                                        "Le montant est recalculé."),
                                "Confirmer la taille",
                                motif -> service.confirmerTaille(
                                        grappe.id(), grappe.version(), og.finess(), petit, motif),
                                () -> fini("La taille de l’OG est confirmée."))
                        .open());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel(verbe + "\u00A0: " + nom);
        return bouton;
    }

    private Component amoa() {
        var dit = fiche.amoa();
        var quand = dit.le();
        var texte = dit.admise() == null || quand == null
                ? "Tous les OG ne sont pas petits\u00A0: dites si ce regroupement est constitué de petits OG, ce dont dépend"
                        + " son AMOA."
                : "Regroupement jugé " + (dit.admise() ? "constitué" : "non constitué")
                        + " de petits OG, pour l’AMOA, par " + fiche.amoaPar() + ", le " + Formats.dateHeure(quand)
                        + "\u00A0: " + dit.motif()
                        + (fiche.amoaTient()
                                ? ""
                                : " Ses OG ou leur part du regroupement ont changé, ou n’étaient pas encore gardés avec"
                                        + " cette appréciation\u00A0: elle est à redire.");
        var ligne = new Div(new Span(texte));
        ligne.addClassName("barre-filtres");
        if (agit && fiche.aApprecier()) {
            ligne.add(apprecier(true, "Constitué de petits OG"), apprecier(false, "Non constitué de petits OG"));
        }
        return ligne;
    }

    private Button apprecier(boolean admise, String verbe) {
        return new Button(
                verbe,
                clic -> new DemandeMotif(
                                "Regroupement "
                                        + verbe.toLowerCase(Locale.FRENCH).replace(" og", " OG"),
                                List.of(
                                        admise
                                                ? "L’AMOA demandée est accordée, dans la limite du plafond."
                                                : "L’AMOA demandée n’est pas accordée.",
                                        "Le montant est recalculé."),
                                "Enregistrer l’appréciation",
                                motif -> service.apprecierAmoa(grappe.id(), grappe.version(), admise, motif),
                                () -> fini("L’appréciation est enregistrée."))
                        .open());
    }

    private void fini(String message) {
        Messages.succes(message);
        rafraichir.run();
    }
}
