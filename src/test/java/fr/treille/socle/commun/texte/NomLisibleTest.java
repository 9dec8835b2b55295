package fr.treille.socle.commun.texte;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The capitals of FINESS are written as people write names: acronyms stay, articles are small, what was typed is left alone. */
class NomLisibleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EHPAD L'OREE DU PECH                       | EHPAD L’Orée du Pech
                    SSIAD DES VALLEES D'AX                     | SSIAD des Vallées d’Ax
                    SAAD CCAS FRONTIGNAN                       | SAAD CCAS Frontignan
                    IME - SESSAD LES ECUREUILS                 | IME - SESSAD Les Écureuils
                    EHPAD "RESIDENCE ELUSA" EAUZE              | EHPAD «\u00A0Résidence Elusa\u00A0» Eauze
                    MAS DE BARAQUEVILLE                        | MAS de Baraqueville
                    EHPAD KORIAN MAS DE LAUZE                  | EHPAD Korian Mas de Lauze
                    CHRS CENTRE DE FAGES                       | CHRS Centre de Fages
                    F.J.T. SAN FRANCISCO                       | F.J.T. San Francisco
                    CESDV-IJA SITE D'ALBI                      | CESDV-IJA Site d’Albi
                    EHPAD CH DES DEUX RIVES VALENCE D'AGEN     | EHPAD CH des Deux Rives Valence d’Agen
                    FOYER D'HEBERGEMENT LES GENETS             | Foyer d’Hébergement Les Genêts
                    ESAT LA BULLE BLEUE                        | ESAT La Bulle Bleue
                    SSIAD CROIX ROUGE MASSEUBE                 | SSIAD Croix Rouge Masseube
                    ASSOCIATION DEPARTEMENTALE DES PEP 34      | Association Départementale des PEP 34
                    FAM CILT ST BLANCARD                       | FAM CILT Saint Blancard
                    """)
    void le_nom_d_un_etablissement_garde_ses_sigles(String finess, String lisible) {
        assertThat(NomLisible.de(finess)).isEqualTo(lisible);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MONTPEZAT DE QUERCY         | Montpezat-de-Quercy
                    ST GENIEZ D OLT ET D AUBRAC | Saint-Geniez-d’Olt-et-d’Aubrac
                    SAINT-CYPRIEN-SUR-DOURDOU   | Saint-Cyprien-sur-Dourdou
                    LES PLANTIERS               | Les Plantiers
                    L ISLE JOURDAIN             | L’Isle-Jourdain
                    LE MAS D AZIL               | Le Mas-d’Azil
                    LAMALOU LES BAINS           | Lamalou-les-Bains
                    31071 TOULOUSE CEDEX 7      | 31071 Toulouse Cedex 7
                    66202 ELNE CEDEX            | 66202 Elne Cedex
                    Saint-Orens-de-Gameville    | Saint-Orens-de-Gameville
                    """)
    void le_nom_d_une_commune_prend_ses_traits_d_union(String finess, String lisible) {
        assertThat(NomLisible.commune(finess)).isEqualTo(lisible);
    }

    @Test
    void une_adresse_se_lit_ligne_par_ligne() {
        assertThat(
                        NomLisible.adresse(
                                "RESIDENCE LES OEILLETS\n12 BIS RUE DE LA MAIRIE\nZI DE LA VALLEE\nBP 70012\n31068 TOULOUSE CEDEX 7"))
                .isEqualTo(
                        "Résidence Les Œillets\n12 bis rue de la Mairie\nZI de la Vallée\nBP 70012\n31068 Toulouse Cedex 7");
        assertThat(NomLisible.adresse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "Association Les Genêts", "EHPAD l'Orée", "apf France handicap"})
    void ce_que_quelqu_un_a_tape_reste_tel_quel(String tape) {
        assertThat(NomLisible.de(tape)).isEqualTo(tape);
        assertThat(NomLisible.commune(tape)).isEqualTo(tape);
    }
}
