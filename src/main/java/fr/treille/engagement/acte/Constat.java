package fr.treille.engagement.acte;

import fr.treille.socle.commun.Refus;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document says that must still be true when it leaves: by field, in words.
 *
 * @param dits « montant » → « 315 000 € »; the first that differs is the one that a refusal names
 */
public record Constat(Map<String, String> dits) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of fields and texts in turn. */
    public static Constat de(String... dits) {
        var parChamp = new LinkedHashMap<String, String>();
        for (int rang = 0; rang < dits.length; rang += 2) {
            parChamp.put(dits[rang], dits[rang + 1]);
        }
        return new Constat(parChamp);
    }

    /** As the common table keeps it. */
    public static Constat lire(String json) {
        return new Constat(JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {}));
    }

    String ecrire() {
        return JSON.writeValueAsString(dits);
    }

    /**
     * Lets a document leave that says what is true now.
     *
     * @throws Refus on the field that is no longer so
     */
    void exigerVrai(GenreActe genre, String reference, Constat actuel) {
        dits.forEach((champ, dit) -> {
            var vrai = actuel.dits.getOrDefault(champ, "");
            if (!dit.equals(vrai)) {
                var nom = genre.nom();
                throw Refus.surChamp(
                        champ,
                        nom.leEnTete() + " " + reference + " dit «\u00A0" + dit
                                + "\u00A0», ce qui est vrai aujourd’hui est «\u00A0"
                                + vrai + "\u00A0»\u00A0: " + nom.elle() + " n’a pas été envoyé" + nom.e() + ". Générez "
                                + nom.unNouveau() + ".");
            }
        });
    }
}
