package fr.treille.referentiel.appel.livre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of a call. What it does not know, or misses, is a mistake: nothing of a call is guessed. */
final class LectureFichiers {

    private static final JsonMapper CHAMPS = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private LectureFichiers() {}

    /** @throws IllegalStateException with the name of the file and what is wrong in it */
    static AppelLivre lire(Resource fichier) {
        var nom = String.valueOf(fichier.getFilename());
        try {
            return CHAMPS.convertValue(
                            yaml().load(fichier.getContentAsString(StandardCharsets.UTF_8)), FichierAppel.class)
                    .livre(StringUtils.stripFilenameExtension(nom));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        } catch (RuntimeException faute) {
            throw new IllegalStateException(
                    "L’appel livré «\u00A0" + nom + "\u00A0» ne se lit pas\u00A0: " + faute.getMessage(), faute);
        }
    }

    private static Yaml yaml() {
        var lecture = new LoaderOptions();
        lecture.setAllowDuplicateKeys(false);
        var ecriture = new DumperOptions();
        return new Yaml(new SafeConstructor(lecture), new Representer(ecriture), ecriture, lecture, new JoursEnTexte());
    }

    /** A day stays as it is written: YAML makes an instant of it, in a zone that no call speaks of. */
    private static final class JoursEnTexte extends Resolver {

        @Override
        public void addImplicitResolver(Tag nature, Pattern forme, @Nullable String debuts, int limite) {
            if (nature != Tag.TIMESTAMP) {
                super.addImplicitResolver(nature, forme, debuts, limite);
            }
        }
    }
}
