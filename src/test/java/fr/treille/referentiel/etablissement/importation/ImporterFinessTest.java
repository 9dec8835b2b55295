package fr.treille.referentiel.etablissement.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.chargement.Avancement;
import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports the real extract of Occitanie, whole and altered. */
@TestIntegration
class ImporterFinessTest {

    @Autowired
    ImportFinessService imports;

    @Autowired
    RapportImportService rapports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportsDEssai essai;

    @TempDir
    Path dossier;

    @BeforeEach
    void repartir() {
        essai.repartir();
    }

    @Test
    void le_fichier_reel_d_occitanie_s_importe_sans_refus() {
        RapportImport rapport = essai.importer(ImportsDEssai.OCCITANIE);

        assertThat(rapport.etat()).isEqualTo(EtatImport.TERMINE);
        assertThat(rapport.lignes()).isEqualTo(4528);
        assertThat(rapport.etablissements()).isEqualTo(new RapportImport.Comptes(4527, 0, 0, 0, 0));
        assertThat(rapport.organismes().crees()).isEqualTo(2084);
        assertThat(rapport.refusees()).isZero();
        assertThat(rapport.dateExtraction()).isEqualTo("2021-01-08");
        assertThat(rapport.encodage()).isEqualTo("UTF-8");
        assertThat(rapport.auteur()).contains("Coordination");
        assertThat(texte(
                        "SELECT CONCAT_WS('|', nom, commune, code_postal, commune_code, territoire_code, categorie_code, essms, og_finess)"
                                + " FROM etablissement WHERE finess = '090002916'"))
                .isEqualTo("EHPA \"RESIDENCE VILLA DES ROSES\"|ORNOLAC USSAT LES BAINS|09400|09221|09|202|1|090002908");
        // 313 of its lines are of categories that are not of article L. 312-1 of the CASF
        assertThat(nombre("SELECT COUNT(*) FROM etablissement WHERE essms")).isEqualTo(4527 - 313);
        assertThat(nombre("SELECT SUM(nombre_essms) FROM organisme_gestionnaire"))
                .isEqualTo(4527 - 313);
    }

    @Test
    void le_meme_fichier_importe_deux_fois_ne_change_rien() {
        RapportImport premier = essai.importer(ImportsDEssai.OCCITANIE);
        String avant = texte("SELECT CONCAT(SUM(version), '|', SUM(empreinte % 1000)) FROM etablissement");

        RapportImport second = essai.importer(ImportsDEssai.OCCITANIE);

        assertThat(second.etablissements()).isEqualTo(new RapportImport.Comptes(0, 0, 4527, 0, 0));
        assertThat(second.organismes().crees()).isZero();
        assertThat(second.dejaImporteId()).isEqualTo(premier.id());
        assertThat(texte("SELECT CONCAT(SUM(version), '|', SUM(empreinte % 1000)) FROM etablissement"))
                .isEqualTo(avant);
        for (GenreLigne genre : GenreLigne.values()) {
            assertThat(rapports.compterLignes(second.id(), genre, Nature.ET))
                    .as(genre.name())
                    .isZero();
        }
    }

    @Test
    void un_changement_est_releve_champ_par_champ() throws IOException {
        essai.importer(ImportsDEssai.OCCITANIE);

        RapportImport rapport = essai.importer(altere(
                "2021-02-08",
                ligne -> ligne.startsWith("structureet;090000332")
                        ? ligne.replace(";247;Entreprise adaptée;", ";246;E.S.A.T.;")
                                .replace("ATELIER PROTEGE ARIEGE", "Atelier protégé Ariège")
                        : ligne));

        assertThat(rapport.etablissements()).isEqualTo(new RapportImport.Comptes(0, 1, 4526, 0, 0));
        assertThat(lignes(rapport, GenreLigne.MODIFIE))
                .extracting(l -> l.champ() + " : " + l.ancien() + " → " + l.nouveau())
                .containsExactlyInAnyOrder(
                        "CATEGORIE : 247 → 246",
                        "NOM : ATELIER PROTEGE ARIEGE RESTAUR PAMIERS → Atelier protégé Ariège RESTAUR PAMIERS");
        assertThat(lignes(rapport, GenreLigne.MODIFIE))
                .allSatisfy(l -> assertThat(l.finess()).isEqualTo("090000332"));
    }

    @Test
    void un_etablissement_disparu_est_signale_et_garde_puis_reapparait() throws IOException {
        essai.importer(ImportsDEssai.OCCITANIE);

        RapportImport sans =
                essai.importer(altere("2021-02-08", l -> l.startsWith("structureet;090000621") ? null : l));
        assertThat(sans.etablissements()).isEqualTo(new RapportImport.Comptes(0, 0, 4526, 1, 0));
        assertThat(texte("SELECT absent_depuis FROM etablissement WHERE finess = '090000621'"))
                .isEqualTo("2021-02-08");
        assertThat(lignes(sans, GenreLigne.ABSENT)).singleElement().satisfies(l -> {
            assertThat(l.finess()).isEqualTo("090000621");
            assertThat(l.nom()).isEqualTo("SCE ACCOMPAGNENT VIE SOCIALE PAMIERS");
        });
        assertThat(nombre("SELECT nombre_essms FROM organisme_gestionnaire WHERE finess = '090782160'"))
                .as("dix-sept moins un")
                .isEqualTo(16);

        RapportImport avec = essai.importer(altere("2021-03-08", l -> l));
        assertThat(avec.etablissements().reapparus()).isEqualTo(1);
        assertThat(texte("SELECT absent_depuis FROM etablissement WHERE finess = '090000621'"))
                .isNull();
        assertThat(lignes(avec, GenreLigne.REAPPARU))
                .singleElement()
                .satisfies(l -> assertThat(l.ancien()).isEqualTo("2021-02-08"));
    }

    @Test
    void le_silence_d_un_fichier_partiel_ne_signale_personne() throws IOException {
        essai.importer(ImportsDEssai.OCCITANIE);

        RapportImport unTerritoire = essai.importer(altere("2021-02-08", l -> l.contains(";09;ARIEGE;") ? l : null));
        RapportImport uneCategorie = essai.importer(altere("2021-03-08", l -> l.contains(";500;Etab") ? l : null));
        RapportImport uneCommune = essai.importer(altere("2021-04-08", l -> l.contains(" TOULOUSE;") ? l : null));

        assertThat(unTerritoire.etablissements().absents()).isZero();
        assertThat(unTerritoire.message()).isNull();
        assertThat(uneCategorie.etablissements().absents()).isZero();
        assertThat(uneCommune.etablissements().absents()).isZero();
        assertThat(uneCommune.message()).contains("31");
        assertThat(nombre("SELECT COUNT(*) FROM etablissement WHERE absent_depuis IS NOT NULL"))
                .isZero();
    }

    @Test
    void un_fichier_plus_ancien_demande_confirmation() throws IOException {
        essai.importer(ImportsDEssai.OCCITANIE);
        Path ancien = altere("2020-01-08", l -> l.startsWith("structureet;090000357") ? null : l);

        assertThat(imports.examiner(ancien).ancien()).isTrue();
        assertThatThrownBy(() -> essai.importer(ancien))
                .isInstanceOf(FichierAncien.class)
                .hasMessageContaining("08/01/2021");
        assertThat(rapports.imports(PageRequest.of(0, 1)).getFirst().etat()).isEqualTo(EtatImport.ECHEC);

        RapportImport accepte = imports.importer(ancien, "ancien.csv", true, Avancement.AUCUN);
        assertThat(accepte.etablissements().absents())
                .as("le silence d’un vieux fichier ne dit rien")
                .isZero();
    }

    @Test
    void un_import_annule_laisse_les_tables_intactes() {
        Avancement stop = new Avancement() {
            @Override
            public void lecture(long octetsLus, long lignesLues) {}

            @Override
            public void enregistrement() {}

            @Override
            public boolean annulationDemandee() {
                return nombre("SELECT COUNT(*) FROM import_finess") == 1;
            }
        };

        assertThatThrownBy(() -> imports.importer(ImportsDEssai.OCCITANIE, "occitanie.csv", false, stop))
                .hasMessageContaining("annulé");

        assertThat(nombre("SELECT COUNT(*) FROM etablissement")).isZero();
        assertThat(rapports.imports(PageRequest.of(0, 5)))
                .extracting(RapportImport::etat)
                .containsExactly(EtatImport.ANNULE);
        assertThat(imports.enCours()).isEmpty();
        assertThat(essai.importer(ImportsDEssai.OCCITANIE).etat())
                .as("il peut être refait")
                .isEqualTo(EtatImport.TERMINE);
    }

    @Test
    void une_ligne_illisible_est_refusee_et_les_autres_passent() throws IOException {
        RapportImport rapport = essai.importer(altere("2021-02-08", ligne -> {
            if (ligne.startsWith("structureet;090000332")) {
                return ligne.substring(0, 60);
            }
            if (ligne.startsWith("structureet;090000357")) {
                return ligne.replace(";ATELIER", ";\"ATELIER");
            }
            return ligne;
        }));

        assertThat(rapport.etablissements().crees()).isEqualTo(4525);
        assertThat(rapport.refusees()).isEqualTo(2);
        assertThat(lignes(rapport, GenreLigne.REFUSE))
                .satisfiesExactly(
                        l -> {
                            assertThat(l.numero()).isEqualTo(2);
                            assertThat(l.raison()).contains("tronquée");
                            assertThat(l.contenu()).startsWith("structureet;090000332");
                        },
                        l -> {
                            assertThat(l.numero()).isEqualTo(3);
                            assertThat(l.raison()).contains("guillemet");
                        });
    }

    @Test
    void un_fichier_etranger_est_refuse_et_son_refus_reste_dans_la_liste() throws IOException {
        Path autre = Files.writeString(dossier.resolve("autre.csv"), "nom;prenom\nA;B\n");
        assertThatThrownBy(() -> essai.importer(autre))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("nom;prenom");
        assertThat(rapports.imports(PageRequest.of(0, 5))).singleElement().satisfies(r -> {
            assertThat(r.etat()).isEqualTo(EtatImport.ECHEC);
            assertThat(r.message()).contains("cs1100502");
        });
    }

    private List<LigneImport> lignes(RapportImport rapport, GenreLigne genre) {
        return rapports.lignes(rapport.id(), genre, PageRequest.of(0, 50));
    }

    /** A copy of the extract at another date, each line changed, or dropped when null. */
    private Path altere(String date, UnaryOperator<String> changement) throws IOException {
        List<String> lignes = new ArrayList<>();
        for (String ligne : Files.readAllLines(ImportsDEssai.OCCITANIE)) {
            String nouvelle = ligne.startsWith("finess;") ? "finess;etalab;0;" + date : changement.apply(ligne);
            if (nouvelle != null) {
                lignes.add(nouvelle);
            }
        }
        return Files.write(dossier.resolve(date + ".csv"), lignes);
    }

    private String texte(String requete) {
        return jdbc.sql(requete)
                .query((ligne, rang) -> ligne.getString(1))
                .list()
                .getFirst();
    }

    private long nombre(String requete) {
        return jdbc.sql(requete).query(Long.class).single();
    }
}
