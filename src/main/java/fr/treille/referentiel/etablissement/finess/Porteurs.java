package fr.treille.referentiel.etablissement.finess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which establishments of a legal entity are carried by which: a secondary site (« non porteuse ») by its main one (« porteuse »).
 * The relation may be given by either of the two, by the document's own identifiers.
 */
final class Porteurs {

    private final Map<String, String> finess = new HashMap<>();
    private final Map<String, String> porteurs = new HashMap<>();

    Porteurs(List<StructureJson> etablissements) {
        for (StructureJson ege : etablissements) {
            garder(finess, ege.lire("egeId"), ege.lire("numFinessEge"));
        }
        for (StructureJson ege : etablissements) {
            for (StructureJson role : ege.roles()) {
                garder(porteurs, role.lire("idEgeNonPorteuse"), role.lire("idEgePorteuse"));
            }
        }
    }

    private static void garder(Map<String, String> ou, @Nullable String cle, @Nullable String valeur) {
        if (cle != null && valeur != null) {
            ou.putIfAbsent(cle, valeur);
        }
    }

    /** Says by which establishment this one is carried, or that it is by none when the document says so. */
    void dire(StructureJson ege, Controles controles) {
        String porteur = porteurs.get(String.valueOf(ege.lire("egeId")));
        if (porteur != null) {
            // an identifier that is not one of the entity has not the form of a FINESS number
            controles.lire(Champ.PORTEUSE, finess.getOrDefault(porteur, "identifiant " + porteur));
        } else if (ege.roles().stream().anyMatch(role -> role.lire("idEgePorteuse") == null)) {
            controles.illisible(Champ.PORTEUSE, "rôle sans établissement porteur");
        } else if (ege.dit("roleEge")) {
            controles.lire(Champ.PORTEUSE, null);
        }
    }
}
