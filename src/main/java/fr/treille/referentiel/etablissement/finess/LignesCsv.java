package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Refus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the cut lines of the extractions into structures; the numbers below are the fields of the official layout, from 1. */
final class LignesCsv {

    /** Département of each establishment met, to know the projection of its coordinates, which come after. */
    private final Map<String, String> departements = new HashMap<>();

    Lu.Structure etablissement(long numero, List<String> champs) {
        Controles controles = new Controles();
        String finess = controles.finess(champs.get(1), "FINESS de l’établissement");
        String og = controles.finess(champs.get(2), "FINESS de l’entité juridique");
        String departement = controles.departement(champs.get(13));
        String nom = controles.nom(champs.get(3), champs.get(4));
        Valeurs valeurs = new Valeurs();
        valeurs.mettre(Champ.OG, og)
                .mettre(Champ.NOM, nom)
                .mettre(Champ.NOM_LONG, champs.get(4))
                .mettre(Champ.COMPLEMENT_NOM, champs.get(5))
                .mettre(Champ.COMPLEMENT_DISTRIBUTION, champs.get(6))
                .mettre(Champ.NUMERO_VOIE, champs.get(7))
                .mettre(Champ.TYPE_VOIE, champs.get(8))
                .mettre(Champ.VOIE, champs.get(9))
                .mettre(Champ.COMPLEMENT_VOIE, champs.get(10))
                .mettre(Champ.LIEU_DIT, champs.get(11))
                .mettre(Champ.COMMUNE_CODE, Departements.commune(departement, champs.get(12)))
                .mettre(Champ.TERRITOIRE, departement)
                .mettre(Champ.TELEPHONE, champs.get(16))
                .mettre(Champ.TELECOPIE, champs.get(17))
                .mettre(Champ.CATEGORIE, controles.categorie(champs.get(18)))
                .mettre(Champ.SIRET, controles.chiffres(champs.get(22), 14, "SIRET"))
                .mettre(Champ.APE, ape(champs.get(23)))
                .mettre(Champ.MFT, champs.get(24))
                .mettre(Champ.MFT_LIBELLE, champs.get(25))
                .mettre(Champ.SPH, champs.get(26))
                .mettre(Champ.SPH_LIBELLE, champs.get(27))
                .mettre(Champ.DATE_OUVERTURE, controles.date(champs.get(28), "date d’ouverture"))
                .mettre(Champ.DATE_AUTORISATION, controles.date(champs.get(29), "date d’autorisation"))
                .mettre(Champ.DATE_MAJ, controles.date(champs.get(30), "date de mise à jour"))
                .mettre(Champ.UAI, champs.get(31));
        acheminement(valeurs, champs.get(15));
        valeurs.mettre(
                Champ.RECHERCHE,
                Valeurs.pourRecherche(
                        nom, champs.get(4), valeurs.lire(Champ.COMMUNE), valeurs.lire(Champ.CODE_POSTAL), finess, og));
        departements.put(finess, departement.intern());
        return new Lu.Structure(numero, Nature.ET, finess, valeurs, controles.avertissements());
    }

    Lu.Structure entite(long numero, List<String> champs) {
        Controles controles = new Controles();
        String finess = controles.finess(champs.get(1), "FINESS de l’entité juridique");
        String departement = controles.departement(champs.get(13));
        String nom = controles.nom(champs.get(2), champs.get(3));
        Valeurs valeurs = new Valeurs();
        valeurs.mettre(Champ.NOM, nom)
                .mettre(Champ.NOM_LONG, champs.get(3))
                .mettre(Champ.COMPLEMENT_NOM, champs.get(4))
                .mettre(Champ.NUMERO_VOIE, champs.get(5))
                .mettre(Champ.TYPE_VOIE, champs.get(6))
                .mettre(Champ.VOIE, champs.get(7))
                .mettre(Champ.COMPLEMENT_VOIE, champs.get(8))
                .mettre(Champ.COMPLEMENT_DISTRIBUTION, champs.get(9))
                .mettre(Champ.LIEU_DIT, champs.get(10))
                .mettre(Champ.COMMUNE_CODE, Departements.commune(departement, champs.get(11)))
                .mettre(Champ.TERRITOIRE, departement)
                .mettre(Champ.TELEPHONE, champs.get(15))
                .mettre(Champ.STATUT, champs.get(16))
                .mettre(Champ.SIREN, controles.chiffres(champs.get(20), 9, "SIREN"))
                .mettre(Champ.APE, ape(champs.get(21)))
                .mettre(Champ.DATE_CREATION, controles.date(champs.get(22), "date de création"));
        acheminement(valeurs, champs.get(12));
        valeurs.mettre(
                Champ.RECHERCHE,
                Valeurs.pourRecherche(
                        nom, champs.get(3), valeurs.lire(Champ.COMMUNE), valeurs.lire(Champ.CODE_POSTAL), finess));
        return new Lu.Structure(numero, Nature.EJ, finess, valeurs, controles.avertissements());
    }

    Lu.Geolocalisation geolocalisation(long numero, List<String> champs) {
        String finess = new Controles().finess(champs.get(1), "FINESS de l’établissement");
        try {
            double x = Double.parseDouble(champs.get(2).replace(',', '.'));
            double y = Double.parseDouble(champs.get(3).replace(',', '.'));
            return new Lu.Geolocalisation(
                    numero, finess, x, y, Departements.projection(departements.getOrDefault(finess, "")));
        } catch (NumberFormatException e) {
            throw new Refus("coordonnées illisibles\u00A0: «\u00A0" + champs.get(2) + "\u00A0» et «\u00A0"
                    + champs.get(3) + "\u00A0»");
        }
    }

    /** Reads {@code CP VILLE [CEDEX]}. */
    private static void acheminement(Valeurs valeurs, String ligne) {
        valeurs.mettre(Champ.ACHEMINEMENT, ligne);
        String ville = ligne.strip();
        if (ville.length() > 5
                && ville.charAt(5) == ' '
                && ville.chars().limit(5).allMatch(Character::isDigit)) {
            valeurs.mettre(Champ.CODE_POSTAL, ville.substring(0, 5));
            ville = ville.substring(6);
        }
        valeurs.mettre(Champ.COMMUNE, sansCedex(ville));
    }

    static String sansCedex(String ville) {
        int cedex = ville.indexOf(" CEDEX");
        return cedex > 0 ? ville.substring(0, cedex) : ville;
    }

    /** {@code 87.10A} and {@code 8710A} are one code. */
    static String ape(String code) {
        return code.replace(".", "");
    }
}
