package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.pilotage.relance.EtatRelance;
import fr.treille.pilotage.relance.RelanceDue;
import fr.treille.pilotage.relance.RelanceLigne;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.courrier.envoi.ui.AffichageMessages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The relances of a grappe, sent and to come. */
@org.springframework.stereotype.Component
class OngletRelances implements OngletGrappe {

    static final String CHEMIN = "relances";

    /** Rows shown before they scroll by themselves. */
    private static final int HAUTE = 30;

    private final RelanceService relances;
    private final Clock horloge;

    OngletRelances(RelanceService relances, Clock horloge) {
        this.relances = relances;
        this.horloge = horloge;
    }

    @Override
    public int ordre() {
        return 42;
    }

    @Override
    public Groupe groupe() {
        return Groupe.COURRIERS;
    }

    @Override
    public String titre() {
        return "Relances";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var suivi = relances.deLaGrappe(grappe.id());
        var contenu = new Div(
                new H2("À venir"),
                suivi.aVenir().isEmpty()
                        ? new Paragraph("Aucune\u00A0: les échéances que les règles suivent sont réglées, ou passées.")
                        : aVenir(suivi.aVenir(), LocalDate.now(horloge)),
                new H2("Envoyées"),
                suivi.envoyees().isEmpty() ? new Paragraph("Aucune pour l’instant.") : envoyees(suivi.envoyees()));
        contenu.addClassName("relance-onglet");
        return contenu;
    }

    private static Component aVenir(List<RelanceDue> lignes, LocalDate aujourdhui) {
        var liste = new Relances<>("relances-a-venir", "relances à venir", lignes);
        var colonnes = liste.colonnes();
        colonnes.choix("etat", "État", RelanceDue::etat, EtatRelance::libelle)
                .rendue(due -> AffichageRelances.badge(due.etat()))
                .largeur(9.2);
        colonnes.date("prevueLe", "Prévue le", RelanceDue::prevueLe)
                .rendue(due -> AffichageRelances.jour(due.prevueLe(), aujourdhui))
                .largeur(12.5);
        colonnes.texte("echeance", "Échéance", RelanceDue::libelle)
                .ecrite(due -> due.libelle() + ", "
                        + JoursOuvres.courants().date(due.cle().echeanceLe()))
                .souple(1);
        colonnes.date("echeanceLe", "Dernier jour", due -> due.cle().echeanceLe())
                .horsEcran();
        colonnes.texte("etape", "Relance", RelanceDue::etapeEnClair).largeur(8);
        colonnes.texte(
                        "destinataire",
                        "Destinataire",
                        due -> AffichageRelances.personne(due.cle().destinataire(), due.nom()))
                .souple(1);
        colonnes.texte("envoi", "Envoi", due -> due.automatique() ? "automatique" : "à la main")
                .largeur(7);
        return liste;
    }

    private static Component envoyees(List<RelanceLigne> lignes) {
        var liste = new Relances<>("relances-de-la-grappe", "relances envoyées", lignes);
        var colonnes = liste.colonnes();
        colonnes.choix("etat", "Message", RelanceLigne::etat, EtatMessage::libelle)
                .rendue(ligne -> AffichageMessages.badge(ligne.etat()))
                .largeur(9.2);
        colonnes.instant("ecriteLe", "Envoyée le", RelanceLigne::ecriteLe)
                .rendue(OngletRelances::quand)
                .largeur(12.5);
        colonnes.texte("echeance", "Échéance", RelanceLigne::libelle)
                .ecrite(ligne -> ligne.libelle() + ", " + Formats.date(ligne.echeanceLe()))
                .souple(1);
        colonnes.date("echeanceLe", "Dernier jour", RelanceLigne::echeanceLe).horsEcran();
        colonnes.texte("etape", "Relance", RelanceLigne::etapeEnClair).largeur(8);
        colonnes.texte(
                        "destinataire",
                        "Destinataire",
                        ligne -> ligne.destinataires() + " · "
                                + ligne.destinataire().libelle())
                .souple(1);
        colonnes.texte("par", "Par", RelanceLigne::par).largeur(11);
        return liste;
    }

    private static Component quand(RelanceLigne ligne) {
        var texte = Formats.dateHeure(ligne.ecriteLe());
        return ligne.lisible() ? new Anchor("boite-envoi/" + ligne.messageId(), texte) : new Span(texte);
    }

    /** Its columns are given by who makes it. */
    private static final class Relances<L> extends Liste<L, String, Integer> {

        Relances(String cle, String titre, List<L> lignes) {
            super(cle, titre, "");
            filtrer(() -> "");
            lireTout(filtre -> lignes, toutes -> toutes.size());
            pied(nombre -> Formats.compte(nombre, "relance", "relances"));
            courte(HAUTE);
        }
    }
}
