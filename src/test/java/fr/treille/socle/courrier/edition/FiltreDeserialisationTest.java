package fr.treille.socle.courrier.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No compiled report and nothing serialized is ever loaded from outside. */
class FiltreDeserialisationTest {

    @BeforeAll
    static void installer() {
        FiltreDeserialisation.installer();
    }

    @Test
    void un_jasper_n_est_jamais_charge() throws IOException {
        byte[] jasper = serialiser(
                Modele.compiler(DefaultJasperReportsContext.getInstance(), "commun/pied", Modele.Interligne.NORMAL)
                        .rapport());

        assertThatThrownBy(() -> JRLoader.loadObject(new ByteArrayInputStream(jasper)))
                .hasRootCauseInstanceOf(InvalidClassException.class);
        assertThatThrownBy(() -> new ObjectInputStream(new ByteArrayInputStream(jasper)).readObject())
                .isInstanceOf(InvalidClassException.class);
    }

    @Test
    void jasper_ne_deserialise_rien_d_autre_non_plus() throws IOException {
        byte[] liste = serialiser(new java.util.ArrayList<>(List.of("a")));

        assertThatThrownBy(() -> JRLoader.loadObject(new ByteArrayInputStream(liste)))
                .hasRootCauseInstanceOf(InvalidClassException.class);
    }

    @Test
    void les_autres_usages_de_la_serialisation_restent_ouverts() throws Exception {
        byte[] liste = serialiser(new java.util.ArrayList<>(List.of("a")));

        assertThat(new ObjectInputStream(new ByteArrayInputStream(liste)).readObject())
                .isEqualTo(List.of("a"));
    }

    private static byte[] serialiser(Object objet) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var flux = new ObjectOutputStream(sortie)) {
            flux.writeObject(objet);
        }
        return sortie.toByteArray();
    }
}
