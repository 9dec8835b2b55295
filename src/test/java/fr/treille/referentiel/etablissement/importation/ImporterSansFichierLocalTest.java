package fr.treille.referentiel.etablissement.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server whose administrator forbids LOAD DATA LOCAL gets the same registry, by batches. */
@TestIntegration
class ImporterSansFichierLocalTest {

    private static final String EMPREINTE = """
            SELECT CONCAT((SELECT CONCAT_WS('|', COUNT(*), SUM(CRC32(CONCAT_WS('|', finess, nom, og_finess, commune,
                     code_postal, territoire_code, categorie_code, essms, empreinte)))) FROM etablissement), ' ',
                   (SELECT CONCAT_WS('|', COUNT(*), SUM(CRC32(CONCAT_WS('|', finess, nombre_essms, empreinte))))
                      FROM organisme_gestionnaire))
            """;

    @Autowired
    ImportsDEssai essai;

    @Autowired
    JdbcClient base;

    @AfterEach
    void permettre() {
        permettre(true);
    }

    @Test
    void l_import_donne_le_meme_registre_sans_load_data_local() {
        essai.repartir();
        essai.importer(ImportsDEssai.OCCITANIE);
        var direct = base.sql(EMPREINTE).query(String.class).single();

        essai.repartir();
        permettre(false);
        var rapport = essai.importer(ImportsDEssai.OCCITANIE);

        assertThat(rapport.etablissements()).isEqualTo(new RapportImport.Comptes(4527, 0, 0, 0, 0));
        assertThat(base.sql(EMPREINTE).query(String.class).single())
                .startsWith("4527|")
                .isEqualTo(direct);
        assertThat(essai.importer(ImportsDEssai.OCCITANIE).etablissements())
                .isEqualTo(new RapportImport.Comptes(0, 0, 4527, 0, 0));
    }

    private void permettre(boolean fichiersLocaux) {
        base.sql("SET GLOBAL local_infile = " + (fichiersLocaux ? 1 : 0)).update();
    }
}
