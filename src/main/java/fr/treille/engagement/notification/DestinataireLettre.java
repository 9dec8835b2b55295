package fr.treille.engagement.notification;

import fr.treille.engagement.acte.dossier.Porteur;
import jakarta.persistence.Embeddable;

/**
 * The représentant légal as a letter addresses them.
 *
 * @param civilite « Madame » or « Monsieur »
 * @param nom first and last name
 * @param adresse postal address of the porteur, one line per line of text
 */
@Embeddable
record DestinataireLettre(String civilite, String nom, String fonction, String adresse) {

    static DestinataireLettre de(Porteur porteur) {
        var actuel = porteur.destinataire();
        // the registry's own address: the same letter still says the truth when its capitals are written otherwise
        return new DestinataireLettre(actuel.civilite(), actuel.nom(), actuel.fonction(), porteur.adresse());
    }

    String enClair() {
        return civilite + " " + nom + ", " + fonction + ", " + adresse.replace("\n", ", ");
    }
}
