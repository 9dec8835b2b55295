package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nearly all names begin with gives its place to what tells them apart. */
class NomCourtTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Association Les Figuiers;                             Les Figuiers
            ASSOCIATION POUR ADULTES ET JEUNES HANDICAPES;        POUR ADULTES ET JEUNES HANDICAPES
            Association du Comminges;                             Du Comminges
            ASS. ESSOR;                                           ESSOR
            Fondation Olivaie;                                    Fond. Olivaie
            Centre communal d’action sociale de Lavaur;           CCAS de Lavaur
            CENTRE HOSPITALIER DE MILLAU;                         CH DE MILLAU
            CCAS de Lavaur;                                       CCAS de Lavaur
            Assistance à domicile;                                Assistance à domicile
            Association;                                          Association
            Association X;                                        Association X
            Résidences Mélèze;                                    Résidences Mélèze
            """)
    void le_debut_commun_laisse_sa_place_a_ce_qui_distingue(String nom, String court) {
        assertThat(NomCourt.de(nom)).isEqualTo(court);
    }
}
