package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.pilotage.relance.EtatRelance;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;

/** What the screens of the relances have in common. */
final class AffichageRelances {

    private AffichageRelances() {}

    /** The sides of the screen, as links. */
    static Component tete(String ouvert) {
        var tete = new Div(
                lien(RelanceLiens.LISTE, "À envoyer", ouvert),
                lien(RelanceLiens.ENVOYEES, "Envoyées", ouvert),
                lien(RelanceLiens.REGLES, "Règles", ouvert),
                lien(RelanceLiens.RECAPITULATIF, "Mon récapitulatif", ouvert));
        tete.addClassName("equipe-presentations");
        return tete;
    }

    private static Anchor lien(String adresse, String libelle, String ouvert) {
        var lien = new Anchor(adresse, new Span(libelle));
        if (adresse.equals(ouvert)) {
            lien.getElement().setAttribute("aria-current", "page");
        }
        return lien;
    }

    static Badge badge(EtatRelance etat) {
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case A_ENVOYER -> Badge.Ton.EN_COURS;
                    case ADRESSE_MANQUANTE -> Badge.Ton.ALERTE;
                    case DEMAIN, A_VENIR -> Badge.Ton.NEUTRE;
                });
    }

    /** The day and how far it is. */
    static Component jour(LocalDate jour, LocalDate aujourdhui) {
        var distance = new Span(Formats.distance(jour, aujourdhui));
        distance.addClassName(jour.isBefore(aujourdhui) ? "texte-alerte" : "texte-secondaire");
        var cellule = new Span(new Span(Formats.date(jour)), distance, Champs.nonOuvre(jour));
        cellule.addClassName("grappe-echeance");
        return cellule;
    }

    /** « Contact opérationnel · Jeanne Roux ». */
    static String personne(DestinataireRelance destinataire, String nom) {
        return nom.isEmpty() ? destinataire.libelle() : nom + " · " + destinataire.libelle();
    }
}
