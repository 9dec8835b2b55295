package fr.treille.referentiel.appel;

import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@link Regles} as they are stored: one JSON text an edition, frozen with it. */
final class ReglesEcrites {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Montant.class, new Ecriture())
                    .addDeserializer(Montant.class, new Lecture()))
            .build();

    private ReglesEcrites() {}

    static String ecrire(Regles regles) {
        return JSON.writeValueAsString(regles);
    }

    static Regles lire(String texte) {
        return JSON.readValue(texte, Regles.class);
    }

    private static final class Ecriture extends StdSerializer<Montant> {

        Ecriture() {
            super(Montant.class);
        }

        @Override
        public void serialize(Montant montant, JsonGenerator json, SerializationContext contexte) {
            json.writeNumber(montant.valeur());
        }
    }

    private static final class Lecture extends StdDeserializer<Montant> {

        Lecture() {
            super(Montant.class);
        }

        @Override
        public Montant deserialize(JsonParser json, DeserializationContext contexte) {
            return Montant.de(new BigDecimal(json.getString()));
        }
    }
}
