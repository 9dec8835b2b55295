package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Refus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the cut lines of the extractions into structures; the numbers below are the fields of the official layout, from 1. */
final class LignesCsv {

    private static final Pattern ACHEMINEMENT = Pattern.compile("[0-9]{5} .+");

    /** Département of each establishment met, to know the projection of its coordinates, which come after. */
    private final Map<String, String> departements = new HashMap<>();

    Lu.Structure etablissement(long numero, List<String> champs) {
        Controles controles = new Controles();
        String finess = controles.numero(champs.get(1), "FINESS de l’établissement");
        controles.organisme(champs.get(2)).nom(champs.get(3), champs.get(4));
        controles
                .lire(Champ.NOM_LONG, champs.get(4))
                .lire(Champ.COMPLEMENT_NOM, champs.get(5))
                .lire(Champ.COMPLEMENT_DISTRIBUTION, champs.get(6))
                .lire(Champ.NUMERO_VOIE, champs.get(7))
                .lire(Champ.TYPE_VOIE, champs.get(8))
                .lire(Champ.VOIE, champs.get(9))
                .lire(Champ.COMPLEMENT_VOIE, champs.get(10))
                .lire(Champ.LIEU_DIT, champs.get(11))
                .lire(Champ.TELEPHONE, champs.get(16))
                .lire(Champ.TELECOPIE, champs.get(17))
                .exiger(Champ.CATEGORIE, champs.get(18), "code de catégorie absent ou invalide")
                .lire(Champ.SIRET, champs.get(22))
                .lire(Champ.APE, champs.get(23))
                .lire(Champ.MFT, champs.get(24))
                .lire(Champ.MFT_LIBELLE, champs.get(25))
                .lire(Champ.SPH, champs.get(26))
                .lire(Champ.SPH_LIBELLE, champs.get(27))
                .lire(Champ.DATE_OUVERTURE, champs.get(28))
                .lire(Champ.DATE_AUTORISATION, champs.get(29))
                .lire(Champ.DATE_MAJ, champs.get(30))
                .lire(Champ.UAI, champs.get(31));
        lieu(controles, champs.get(13), champs.get(12), champs.get(15));
        departements.put(
                finess,
                String.valueOf(controles.valeurs().lire(Champ.TERRITOIRE)).intern());
        return ouverte(controles, numero, Nature.ET, finess);
    }

    Lu.Structure entite(long numero, List<String> champs) {
        Controles controles = new Controles();
        String finess = controles.numero(champs.get(1), "FINESS de l’entité juridique");
        controles.nom(champs.get(2), champs.get(3));
        controles
                .lire(Champ.NOM_LONG, champs.get(3))
                .lire(Champ.COMPLEMENT_NOM, champs.get(4))
                .lire(Champ.NUMERO_VOIE, champs.get(5))
                .lire(Champ.TYPE_VOIE, champs.get(6))
                .lire(Champ.VOIE, champs.get(7))
                .lire(Champ.COMPLEMENT_VOIE, champs.get(8))
                .lire(Champ.COMPLEMENT_DISTRIBUTION, champs.get(9))
                .lire(Champ.LIEU_DIT, champs.get(10))
                .lire(Champ.TELEPHONE, champs.get(15))
                .lire(Champ.STATUT, champs.get(16))
                .lire(Champ.SIREN, champs.get(20))
                .lire(Champ.APE, champs.get(21))
                .lire(Champ.DATE_CREATION, champs.get(22));
        lieu(controles, champs.get(13), champs.get(11), champs.get(12));
        return ouverte(controles, numero, Nature.EJ, finess);
    }

    /** Closed structures are not in the extractions: to be there is to be open. */
    private static Lu.Structure ouverte(Controles controles, long numero, Nature nature, String finess) {
        controles.valeurs().mettre(Champ.FERMETURE, null);
        controles.recherche(finess);
        return controles.structure(numero, nature, finess);
    }

    Lu.Geolocalisation geolocalisation(long numero, List<String> champs) {
        String finess = new Controles().numero(champs.get(1), "FINESS de l’établissement");
        try {
            double x = Double.parseDouble(champs.get(2).replace(',', '.'));
            double y = Double.parseDouble(champs.get(3).replace(',', '.'));
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new NumberFormatException();
            }
            return new Lu.Geolocalisation(
                    numero, finess, x, y, Departements.projection(departements.getOrDefault(finess, "")));
        } catch (NumberFormatException e) {
            throw new Refus("coordonnées illisibles\u00A0: «\u00A0" + champs.get(2) + "\u00A0» et «\u00A0"
                    + champs.get(3) + "\u00A0»");
        }
    }

    /** Reads the département, the three characters of the commune, and {@code CP VILLE [CEDEX]}. */
    private static void lieu(Controles controles, String departement, String commune, String acheminement) {
        controles.exiger(Champ.TERRITOIRE, departement, "département inconnu");
        String territoire = controles.valeurs().lire(Champ.TERRITOIRE);
        if (commune.isBlank()) {
            controles.lire(Champ.COMMUNE_CODE, null);
        } else if (territoire != null) {
            String insee = Departements.commune(territoire, commune.strip());
            controles.lire(Champ.COMMUNE_CODE, insee == null ? commune : insee);
        }
        acheminement(controles, acheminement.strip());
    }

    /** A line without its postcode was damaged: it says nothing of the town either. */
    private static void acheminement(Controles controles, String ligne) {
        boolean entiere = ACHEMINEMENT.matcher(ligne).matches()
                && Champ.ACHEMINEMENT.forme().lire(ligne) != null;
        if (!entiere && !ligne.isEmpty()) {
            controles.illisible(Champ.ACHEMINEMENT, ligne);
            controles.valeurs().mettreFauteDeMieux(Champ.COMMUNE, sansCedex(ligne));
            return;
        }
        controles
                .lire(Champ.ACHEMINEMENT, ligne)
                .lire(Champ.CODE_POSTAL, entiere ? ligne.substring(0, 5) : null)
                .lire(Champ.COMMUNE, entiere ? sansCedex(ligne.substring(6)) : null);
    }

    static String sansCedex(String ville) {
        int cedex = ville.indexOf(" CEDEX");
        return cedex > 0 ? ville.substring(0, cedex) : ville;
    }
}
