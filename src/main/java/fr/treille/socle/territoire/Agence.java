package fr.treille.socle.territoire;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.Telephone;
import jakarta.persistence.Embeddable;
import java.util.stream.Collectors;

/**
 * The agency of a région as its letters and conventions name it; each « » when it is not given.
 *
 * @param nom « Agence régionale de santé Occitanie »
 * @param direction direction or service that writes, optional
 * @param adresse postal address, one line per line of text
 * @param ville where letters are signed, « Montpellier »
 * @param telephone switchboard, optional
 * @param courriel mailbox of the programme
 * @param site website, optional
 * @param tribunal competent administrative court, « tribunal administratif de Montpellier »
 * @param tribunalAdresse its postal address, on one line
 * @param grades name of the région's GRADeS, as its letters write it, optional
 */
@Embeddable
public record Agence(
        String nom,
        String direction,
        String adresse,
        String ville,
        String telephone,
        String courriel,
        String site,
        String tribunal,
        String tribunalAdresse,
        String grades) {

    /** Nothing yet. */
    public static final Agence VIDE = new Agence("", "", "", "", "", "", "", "", "", "");

    /** Lines of an address that the letterhead holds. */
    private static final int LIGNES = 5;

    /**
     * This without spaces around.
     *
     * @throws Refus on the field that is empty, too long or not what it should be
     */
    Agence verifiee() {
        var lignes = adresse.lines()
                .map(String::strip)
                .filter(ligne -> !ligne.isEmpty())
                .toList();
        if (lignes.size() > LIGNES) {
            throw Refus.surChamp(
                    "adresse",
                    "L’adresse a " + lignes.size() + " lignes\u00A0: l’en-tête des lettres en tient " + LIGNES + ".");
        }
        return new Agence(
                Bornes.exiger("nom", "Le nom de l’agence", nom, Bornes.TITRE),
                Bornes.borner("direction", "La direction", direction, Bornes.TITRE),
                Bornes.exiger(
                        "adresse", "L’adresse", lignes.stream().collect(Collectors.joining("\n")), Bornes.ADRESSE),
                Bornes.exiger("ville", "La ville", ville, Bornes.NOM),
                Telephone.exiger("telephone", telephone),
                Courriel.exiger("courriel", courriel.strip()),
                Bornes.borner("site", "Le site", site, Bornes.TITRE),
                Bornes.exiger("tribunal", "Le tribunal", tribunal, Bornes.TITRE),
                Bornes.exiger("tribunalAdresse", "L’adresse du tribunal", tribunalAdresse, Bornes.LIBELLE),
                Bornes.borner("grades", "Le nom du GRADeS", grades, Bornes.TITRE));
    }
}
